import { NoAlDia } from '@/ui/panel/no-al-dia';
import type { LecturaListado } from './listado-operaciones';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextLink } from '@/ui/button/button-link';

export function ListadoAvisos({ lectura }: { lectura: LecturaListado }) {
  const { listado, error, ilegibles, leyendo, releer } = lectura;
  if (!listado) return null;
  return (
    <>
      {error && <NoAlDia error={error} leyendo={leyendo} onReintentar={releer} />}
      {ilegibles > 0 && (
        <Notice tono="danger" icono="err" role="alert">
          <div>
            {ilegibles === 1
              ? '1 operación del sistema no se pudo leer: no está en las cifras.'
              : `${ilegibles} operaciones del sistema no se pudieron leer: no están en las cifras.`}
          </div>
          <NoticeActs>
            <TextLink to="/agentes">Ver cuáles</TextLink>
          </NoticeActs>
        </Notice>
      )}
    </>
  );
}
