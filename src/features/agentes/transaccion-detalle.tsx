/** One transaction over the list. */
export const TransaccionDetalle = ({ id }: { id: number; onCerrar: () => void }) => <p>{id}</p>;
