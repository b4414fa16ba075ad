import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SesionCaja } from '@/domain/caja/caja';
import { sesionActivaQuery } from '@/domain/caja/caja-queries';
import { puedeCerrar } from '@/domain/caja/estados-cajas';
import { useNombreCaja } from '@/domain/caja/caja-de-sesion-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Aviso } from '@/features/cajas/aviso-caja';
import type { CierreHecho } from '@/features/cajas/closing/use-cierre';
import { CierreListo } from '@/features/cajas/closing/cierre-listo';
import { TurnoAbierto } from './turno-abierto';
import { useConteo } from '@/features/cajas/count/use-conteo';
import { Page, PageHead, PageEnd } from '@/ui/page/page';
import { Button } from '@/ui/button/button';
import { Notice } from '@/ui/notice/notice';

/** A caja the server does not show: whoever has it open still counts the drawer and closes. */
export function CajaEliminada({ id }: { id: number }) {
  const usuario = useUsuario();
  const { data: activa, isPending } = useQuery(sesionActivaQuery(usuario.id));
  const [cierre, setCierre] = useState<CierreHecho>();
  if (isPending) return <Page aria-busy="true" />;
  const sesion = cierre?.sesion ?? activa;
  if (sesion?.id_caja !== id || !puedeCerrar(usuario, sesion))
    return <Aviso titulo="Esta caja no existe o fue eliminada." icono="drawer" />;
  return <TurnoSinCaja sesion={sesion} cierre={cierre} onCerrada={setCierre} />;
}

interface TurnoSinCajaProps {
  sesion: SesionCaja;
  cierre: CierreHecho | undefined;
  onCerrada: (cierre: CierreHecho) => void;
}

function TurnoSinCaja({ sesion, cierre, onCerrada }: TurnoSinCajaProps) {
  const nombre = useNombreCaja(sesion.id) ?? `Caja n.º ${sesion.id_caja}`;
  const caja = { id: sesion.id_caja, nombre };
  const { conteo, cerrar, dejarDeContar } = useConteo(caja.id);
  return (
    <Page>
      <PageHead>
        <h1>{nombre}</h1>
        {!cierre && (
          <PageEnd bar>
            <Button variant="primary" onClick={cerrar}>
              Cerrar caja
            </Button>
          </PageEnd>
        )}
      </PageHead>
      {cierre ? (
        <CierreListo cierre={cierre} />
      ) : (
        <>
          <Notice tono="caution" icono="warn" role="status">
            <p>
              Esta caja fue eliminada mientras usted la tenía abierta. Cuente el efectivo y cierre su turno.
            </p>
          </Notice>
          <TurnoAbierto
            caja={caja}
            sesion={sesion}
            conteo={conteo}
            onDejarDeContar={dejarDeContar}
            onCerrada={(hecho) => {
              onCerrada(hecho);
              dejarDeContar();
            }}
          />
        </>
      )}
    </Page>
  );
}
