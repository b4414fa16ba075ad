import { useNombre } from './persona-queries';

/** A person's name where one id is shown. */
export const Nombre = ({ id }: { id: number | null | undefined }) => useNombre(id);
