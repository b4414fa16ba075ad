import { Suspense } from 'react';
import { ListadoDeOperaciones } from '@/engines/operaciones/listado-operaciones';
import './conciliacion.css';
import { Mesa } from './mesa';

/** The daily settlement with one institution. The statement never leaves the device. */
export const ConciliacionPage = () => (
  <main id="contenido" tabIndex={-1} className="page">
    <Suspense fallback={<h1>Conciliación</h1>}>
      <ListadoDeOperaciones>{(lectura) => <Mesa lectura={lectura} />}</ListadoDeOperaciones>
    </Suspense>
  </main>
);
