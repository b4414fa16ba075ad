import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { cajaQuery } from '@/features/sesion/caja-queries';
import { textoDeErrorDeCaja } from '@/features/sesion/textos-caja';
import { Dialog } from '@/ui/dialog';
import { CajaForm } from './caja-form';
import type { CajaTecleada } from './caja-request';
import { useCrearCaja, useEditarCaja } from './cajas-mutations';
import { useIdDeRuta } from './id-de-ruta';

const ID_FORM = 'caja-form';

/** «Nueva caja» at /cajas/nueva, «Editar caja» at /cajas/:id/editar. */
export function CajaDialog({ nueva = false }: { nueva?: boolean }) {
  const navigate = useNavigate();
  const cerrar = () => void navigate('/cajas');
  const id = useIdDeRuta();
  const { data: caja, error: falla } = useQuery({ ...cajaQuery(id ?? 0), enabled: id !== null });
  const crear = useCrearCaja();
  const editar = useEditarCaja();
  const { enCurso, error } = nueva ? crear : editar;
  const lista = nueva || caja !== undefined;
  const guardar = async (form: CajaTecleada) => {
    const guardada = caja ? await editar.ejecutar({ caja, form }) : await crear.ejecutar(form);
    if (guardada) cerrar();
  };
  return (
    <Dialog
      titulo={nueva ? 'Nueva caja' : 'Editar caja'}
      // Closed now, nobody would read how it ended.
      onCerrar={enCurso ? undefined : cerrar}
      pie={
        <>
          <button className="btn" type="button" onClick={cerrar} disabled={enCurso}>
            Volver
          </button>
          {lista && (
            <button className="btn is-primary" type="submit" form={ID_FORM} aria-disabled={enCurso}>
              {enCurso ? 'Guardando…' : 'Guardar'}
            </button>
          )}
        </>
      }
    >
      {lista ? (
        <CajaForm
          id={ID_FORM}
          enCurso={enCurso}
          error={error}
          guardar={guardar}
          {...(caja ? { caja } : {})}
        />
      ) : (
        <div className="dlg-body">
          {id === null || falla ? (
            <p role="alert">{falla ? textoDeErrorDeCaja(falla) : 'Esta caja no existe.'}</p>
          ) : (
            <p role="status">Cargando…</p>
          )}
        </div>
      )}
    </Dialog>
  );
}
