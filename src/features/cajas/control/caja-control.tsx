import { clsx } from 'clsx';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { AbrirCajaForm } from '@/engines/operaciones/operaciones';
import type { CajaConSesiones } from '@/domain/caja/caja';
import { EspecialidadChip, EstadoSesion } from '@/domain/caja/labels/caja-etiquetas';
import { cajaQuery, cajasQuery, sesionActivaQuery } from '@/domain/caja/caja-queries';
import { estadoDeCaja, puedeCerrar } from '@/domain/caja/estados-cajas';
import { useNombre } from '@/domain/usuario/nombres/persona-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';
import { ApiError } from '@/lib/api-error';
import { Panel } from '@/ui/panel/panel';
import { PanelDeError } from '@/ui/panel/panel-de-error';
import { Esqueleto } from '@/features/cajas/esqueleto';
import { Aviso } from '@/features/cajas/aviso-caja';
import { CajaEliminada } from './caja-eliminada';
import type { CierreHecho } from '@/features/cajas/closing/use-cierre';
import { CierreListo } from '@/features/cajas/closing/cierre-listo';
import { HistorialSesiones } from './historial-sesiones';
import { useIdDeRuta } from '@/features/cajas/id-de-ruta';
import { TrasElCierre } from './tras-el-cierre';
import { TurnoAbierto } from './turno-abierto';
import { UltimoCierre } from './ultimo-cierre';
import { nombreDeCorte } from '@/features/cajas/corte/use-corte';
import { RelevoAviso } from '@/features/cajas/relevo/relevo-aviso';
import { useConteo } from '@/features/cajas/count/use-conteo';
import { Page, PageHead, PageEnd } from '@/ui/page/page';
import { Card, CardBody, CardHead } from '@/ui/page/card';
import { Button } from '@/ui/button/button';
import { ButtonLink } from '@/ui/button/button-link';
import { Notice } from '@/ui/notice/notice';

export function CajaControl() {
  const id = useIdDeRuta();
  const { data, error, refetch } = useQuery({ ...cajaQuery(id ?? 0), enabled: id !== null });
  // Kept while it is asked again: the page's own question would otherwise take the page away.
  const [perdida, setPerdida] = useState<number>();
  const noEsta = error instanceof ApiError && error.motivo === 'no-encontrado';
  if (noEsta && id !== null && perdida !== id) setPerdida(id);
  if (data && !noEsta && perdida === id) setPerdida(undefined);
  if (id === null) return <Aviso titulo="Esta caja no existe o fue eliminada." icono="drawer" />;
  if (perdida === id) return <CajaEliminada key={id} id={id} />;
  if (data) return <Control key={id} caja={data} />;
  return (
    <Page>
      <PageHead>
        <h1>Caja</h1>
      </PageHead>
      {error ? (
        <PanelDeError error={error} onReintentar={() => void refetch()} />
      ) : (
        <Esqueleto nombre="Cargando caja…" />
      )}
    </Page>
  );
}

function Control({ caja }: { caja: CajaConSesiones }) {
  const usuario = useUsuario();
  const estado = estadoDeCaja(caja, usuario.id);
  const sesion = 'sesion' in estado && puedeCerrar(usuario, estado.sesion) ? estado.sesion : null;
  const dueno = useNombre(estado.tipo === 'ajena' ? estado.sesion.id_usuario : null);
  const { conteo, cerrar, cortar, relevar, dejarDeContar } = useConteo(caja.id);
  const [cierre, setCierre] = useState<CierreHecho>();
  // Not in the history, which would still tell it to whoever reloads the page or comes back to it.
  const [sinConteo, setSinConteo] = useState(false);
  // Of a relevo its own notice tells.
  const perdido = conteo !== null && conteo !== 'relevo' && !sesion && !cierre;
  if (sinConteo ? sesion !== null : perdido) setSinConteo(!sinConteo);
  return (
    <Page>
      <PageHead>
        <h1>{caja.nombre}</h1>
        <EspecialidadChip especialidad={caja.especialidad} />
        <p className="sm:max-lg:[&>:nth-child(2)]:hidden">
          <EstadoSesion estado={estado} />
        </p>
        {sesion && (
          <PageEnd bar>
            <ActosDelTurno
              ajena={estado.tipo === 'ajena' ? dueno : null}
              onCortar={cortar}
              onRelevar={relevar}
              onCerrar={cerrar}
            />
          </PageEnd>
        )}
      </PageHead>
      {conteo && !sesion && <SalirDelConteo idCaja={caja.id} />}
      {sinConteo && !cierre && <SinConteo />}
      {cierre && estado.tipo === 'libre' && <CierreListo cierre={cierre} />}
      <RelevoAviso caja={caja} />
      <TrasElCierre sesiones={caja.sesiones} usuario={usuario} />
      {estado.tipo === 'libre' && <Apertura caja={caja} usuario={usuario} />}
      {sesion && (
        <TurnoAbierto
          key={sesion.id}
          caja={caja}
          sesion={sesion}
          conteo={conteo}
          onDejarDeContar={dejarDeContar}
          onCerrada={(hecho) => {
            setCierre(hecho);
            dejarDeContar();
          }}
        />
      )}
      {estado.tipo === 'ajena' && !sesion && (
        <Panel icono="lock" tono="caution" titulo={`Esta caja está abierta por ${dueno}.`}>
          <p>Solo quien la abrió, o un Administrador, registra movimientos y la cierra.</p>
        </Panel>
      )}
      <HistorialSesiones caja={caja} idUsuario={usuario.id} />
    </Page>
  );
}

interface ActosDelTurnoProps {
  ajena: string | null;
  onCortar: () => void;
  onRelevar: () => void;
  onCerrar: () => void;
}

/** Three of them and the head are one line on a tablet too, where since when is said by the header. */
const actClass = clsx('max-lg:px-2.5');

/** Of another person's session it is no everyday act: outlined, and it says whose. */
function ActosDelTurno({ ajena, onCortar, onRelevar, onCerrar }: ActosDelTurnoProps) {
  const id = useId();
  return (
    <>
      {ajena && (
        <span id={id} className="self-center text-sm text-ink-3">
          Sesión de {ajena}
        </span>
      )}
      <Button className={actClass} aria-describedby={ajena ? id : undefined} onClick={onCortar}>
        {nombreDeCorte({ datos: { sorpresa: ajena !== null } })}
      </Button>
      {!ajena && (
        <Button className={actClass} onClick={onRelevar}>
          Relevo
        </Button>
      )}
      <Button
        className={actClass}
        variant={ajena ? 'secondary' : 'primary'}
        aria-describedby={ajena ? id : undefined}
        onClick={onCerrar}
      >
        Cerrar caja
      </Button>
    </>
  );
}

function Apertura({ caja, usuario }: { caja: CajaConSesiones; usuario: Usuario }) {
  const propia = useQuery(sesionActivaQuery(usuario.id)).data;
  const otra = useQuery(cajasQuery()).data?.find(({ id }) => id === propia?.id_caja);
  if (usuario.rol === 'Lectura')
    return (
      <Panel icono="drawer" titulo="Esta caja está libre.">
        <p>Su cuenta puede mirar, pero no abrir cajas.</p>
      </Panel>
    );
  // This very caja has just been opened: what the server says of it is on its way.
  if (propia?.id_caja === caja.id) return null;
  if (propia)
    return (
      <Panel
        icono="lock"
        tono="caution"
        titulo="Usted ya tiene una caja abierta."
        unica
        accion={
          <ButtonLink to={`/cajas/${propia.id_caja}`}>
            Ir a {otra ? `«${otra.nombre}»` : 'su caja'}
          </ButtonLink>
        }
      >
        <p>Ciérrela antes de abrir esta.</p>
      </Panel>
    );
  return (
    <Card as="section" aria-labelledby="apertura">
      <CardHead>
        <h2 id="apertura">Abrir turno</h2>
      </CardHead>
      <CardBody className="grid grid-cols-[minmax(0,28rem)_minmax(0,24rem)] items-start gap-x-6 gap-y-4 max-sm:grid-cols-1">
        <AbrirCajaForm cajas={[caja]} idCaja={caja.id} />
        <UltimoCierre sesiones={caja.sesiones} idUsuario={usuario.id} />
      </CardBody>
    </Card>
  );
}

/** Leaves the address of a count that has no session, else the next session opened would be counted at once. */
const SalirDelConteo = ({ idCaja }: { idCaja: number }) => <Navigate to={`/cajas/${idCaja}`} replace />;

const SinConteo = () => (
  <Notice tono="caution" icono="warn" role="status">
    <p>
      Aquí no hay una sesión abierta que usted pueda contar. Si la estaba contando, ya fue cerrada: vea el
      historial.
    </p>
  </Notice>
);
