import { useLocation } from 'react-router-dom';
import { useStore } from 'zustand';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { contratoStore } from '@/lib/contract/contrato';
import { Notice } from '@/ui/notice/notice';

const LO_NECESITAN = /^\/(?:agentes|cajas|conciliacion|resumen)(?:\/|$)/;

/** The server is of another version: said on the pages that count or register; an Administrador reads how it is known. */
export function AvisoContrato() {
  const { rol } = useUsuario();
  const { pathname } = useLocation();
  const discrepancias = useStore(contratoStore);
  if (discrepancias.length === 0 || !LO_NECESITAN.test(pathname)) return null;
  return (
    <Notice tono="danger" icono="err" place="shell" role="alert">
      <div>
        El sistema al que está conectado es de otra versión: aquí no se puede registrar ni contar.{' '}
        {rol === 'Administrador' ? (
          <>
            Conecte la aplicación a su sistema, o actualícela.
            <details>
              <summary>Qué se esperaba y qué llegó</summary>
              <ul>
                {discrepancias.map(({ parte, pedido, esperado, visto }) => (
                  <li key={parte}>
                    {pedido}: se esperaba {esperado}; llegó {visto}.
                  </li>
                ))}
              </ul>
            </details>
          </>
        ) : (
          'Avise a un Administrador.'
        )}
      </div>
    </Notice>
  );
}
