import { useNombre } from './persona-queries';

export const Nombre = ({ id }: { id: number | null | undefined }) => useNombre(id);
