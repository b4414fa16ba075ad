/** Totals, filters and list. */
export const TransaccionesLedger = ({ marcada }: { marcada?: string | null }) => (
  <section className="ledger" aria-label={marcada ?? ''} />
);
