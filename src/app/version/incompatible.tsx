import { Panel } from '@/ui/panel/panel';
import { Page, PageHead } from '@/ui/page/page';

export const Incompatible = () => (
  <Page>
    <PageHead>
      <h1>Kantuta Agentes</h1>
    </PageHead>
    <Panel
      icono="lock"
      tono="caution"
      role="alert"
      titulo={isSecureContext ? 'Este navegador no sirve para la caja.' : 'Abra el sistema por https.'}
    >
      <p>
        {isSecureContext
          ? 'Use una versión reciente de Chrome, Edge o Firefox.'
          : 'Sin conexión segura el navegador no puede guardar las operaciones en este equipo.'}
      </p>
    </Panel>
  </Page>
);
