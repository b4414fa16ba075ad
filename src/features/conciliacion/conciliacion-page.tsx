import { Suspense } from 'react';
import { ListadoDeOperaciones } from '@/engines/operaciones/listado-operaciones';
import './conciliacion.css';
import { Mesa } from './mesa';
import { Page } from '@/ui/page/page';

/** The daily settlement with one institution. The statement never leaves the device. */
export const ConciliacionPage = () => (
  <Page>
    <Suspense fallback={<h1>Conciliación</h1>}>
      <ListadoDeOperaciones>{(lectura) => <Mesa lectura={lectura} />}</ListadoDeOperaciones>
    </Suspense>
  </Page>
);
