import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CajaConSesiones } from '@/domain/caja/caja';
import { cajaQuery } from '@/domain/caja/caja-queries';
import { sesionAbierta } from '@/domain/caja/estados-cajas';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { Dialog } from '@/ui/dialog/dialog';
import { CajaForm, CajaFormEspera } from './caja-form';
import type { CajaTecleada } from '@/domain/caja/caja-request';
import { useCrearCaja, useEditarCaja } from './cajas-mutations';
import { useIdDeRuta } from '@/features/cajas/id-de-ruta';
import { Button } from '@/ui/button/button';
import { DialogBody } from '@/ui/dialog/dialog-frame';

const ID_FORM = 'caja-form';

/** The caja as the server had it on opening: later changes are no change of whoever edits the form. */
function useCajaAlAbrir(id: number | null) {
  const { data, error, isFetchedAfterMount } = useQuery({
    ...cajaQuery(id ?? 0),
    enabled: id !== null,
    staleTime: 0,
  });
  const [caja, setCaja] = useState<CajaConSesiones>();
  if (!caja && data && !error && isFetchedAfterMount) setCaja(data);
  return { caja, falla: caja ? null : error };
}

export function CajaDialog({ nueva = false }: { nueva?: boolean }) {
  const id = useIdDeRuta();
  // The history may lead from one straight to another: never the one's form under the other's title.
  return <DialogoDeCaja key={nueva ? 'nueva' : id} id={id} nueva={nueva} />;
}

function DialogoDeCaja({ id, nueva }: { id: number | null; nueva: boolean }) {
  const navigate = useNavigate();
  const cerrar = () => void navigate('/cajas');
  const { caja, falla } = useCajaAlAbrir(id);
  const crear = useCrearCaja();
  const editar = useEditarCaja();
  const { enCurso, error } = nueva ? crear : editar;
  const lista = nueva || caja !== undefined;
  const problema = lista ? null : id === null ? 'Esta caja no existe.' : falla && textoDeErrorDeCaja(falla);
  const guardar = async (form: CajaTecleada) => {
    const guardada = caja ? await editar.ejecutar({ caja, form }) : await crear.ejecutar(form);
    if (guardada) cerrar();
  };
  return (
    <Dialog
      titulo={nueva ? 'Nueva caja' : 'Editar caja'}
      // Closed while it saves, nobody would read how it ended.
      onCerrar={enCurso ? undefined : cerrar}
      pie={
        <>
          <Button onClick={cerrar} disabled={enCurso}>
            Volver
          </Button>
          {!problema && (
            <Button variant="primary" type="submit" form={ID_FORM} aria-disabled={enCurso || !lista}>
              {enCurso ? 'Guardando…' : 'Guardar'}
            </Button>
          )}
        </>
      }
    >
      {lista ? (
        <CajaForm
          id={ID_FORM}
          caja={caja}
          ocupada={caja !== undefined && sesionAbierta(caja) !== undefined}
          enCurso={enCurso}
          error={error}
          guardar={guardar}
        />
      ) : (
        <Espera problema={problema} />
      )}
    </Dialog>
  );
}

const Espera = ({ problema }: { problema: string | null }) =>
  problema ? (
    <DialogBody>
      <p role="alert">{problema}</p>
    </DialogBody>
  ) : (
    <>
      <p className="sr-only" role="status">
        Cargando…
      </p>
      <CajaFormEspera />
    </>
  );
