import { Panel } from '@/ui/panel';

/** Locks, IndexedDB and crypto.subtle keep money safe; browsers only give them to https and localhost. */
export const esCompatible = (): boolean =>
  isSecureContext && 'indexedDB' in window && 'locks' in navigator && 'subtle' in crypto;

export const Incompatible = () => (
  <main id="contenido" className="page">
    <h1>Kantuta Agentes</h1>
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
  </main>
);
