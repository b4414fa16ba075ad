import { ListadoDeOperaciones } from '@/engines/operaciones/operaciones';
import { Mesa } from './mesa';
import { Page } from '@/ui/page/page';

/** The daily settlement with one institution. The statement never leaves the device. */
export const ConciliacionPage = () => (
  <Page>
    <ListadoDeOperaciones>{(lectura) => <Mesa lectura={lectura} />}</ListadoDeOperaciones>
  </Page>
);
