import { TransaccionesLedger } from './transacciones-ledger';
import './agentes.css';

/** The till: form, totals and list. */
export const AgentesPage = () => (
  <main id="contenido" tabIndex={-1} className="page is-desk">
    <div className="page-head">
      <h1>Agentes bancarios</h1>
    </div>
    <TransaccionesLedger />
  </main>
);
