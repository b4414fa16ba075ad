import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { sesionActivaQuery } from '@/features/sesion/caja-queries';
import { useUsuario } from '@/features/sesion/sesion-store';
import { Icon } from '@/ui/icon';
import { filaDeReferencia } from '@/features/agentes/listado/listado';
import { getFilaCargada, transaccionesQuery } from './agentes-queries';
import { Aviso } from './aviso';
import type { Operacion } from './clasificar';
import { puedeAnular } from './puede-anular';
import type { EstadoRegistro } from './registro-store';
import { COMPROBANDO, textoAnulada, textoDejada, textoFinal, textoIncierta, TRABAS } from './textos-registro';
import type { TransaccionAgente } from './transaccion-agente';
import { useRegistro } from './use-registro';

const AnularDialog = lazy(async () => ({ default: (await import('./anular-dialog')).AnularDialog }));
const ImprimirDialog = lazy(async () => ({ default: (await import('./imprimir-dialog')).ImprimirDialog }));

interface ResultadoStripProps {
  /** Says something else for a moment («Deshacer») or before there is anything to say. */
  aviso?: ReactNode;
}

/** The strip under the form: what became of the last operation, until the next one is saved. */
export function ResultadoStrip({ aviso }: ResultadoStripProps) {
  const { estado, dejadas } = useRegistro();
  return (
    <div role="status" className="entry-status" tabIndex={-1}>
      {aviso ?? <Contenido estado={estado} />}
      {dejadas.length > 0 && <Dejadas operaciones={dejadas} />}
    </div>
  );
}

function Contenido({ estado }: { estado: EstadoRegistro }) {
  switch (estado.fase) {
    case 'enviando':
      return <p className="vh">Registrando…</p>;
    case 'comprobando':
      return (
        <Aviso tono="caution" icono="sync" girando>
          {COMPROBANDO}
        </Aviso>
      );
    case 'incierta':
      return <Incierta estado={estado} />;
    case 'preguntando':
      return null;
    case 'libre':
      return estado.ultimo && <Ultimo {...estado.ultimo} />;
  }
}

/** What was left for an Administrador, until the list shows that it was saved. */
function Dejadas({ operaciones }: { operaciones: readonly Operacion[] }) {
  const { data: listado } = useQuery(transaccionesQuery());
  const abiertas = operaciones.filter(
    (op) => !listado || filaDeReferencia(listado, op.nro_referencia) === null,
  );
  return abiertas.map((op) => (
    <Aviso key={op.nro_referencia} tono="caution" icono="question">
      {textoDejada(op)} <strong>No la cargue con otra referencia.</strong>
    </Aviso>
  ));
}

const ICONOS = { in: 'okc', caution: 'warn', danger: 'err' } as const;

function Ultimo({ op, resultado }: NonNullable<Extract<EstadoRegistro, { fase: 'libre' }>['ultimo']>) {
  const client = useQueryClient();
  // Annulled in the list or in the detail, the strip hears of it here.
  useQuery(transaccionesQuery());
  const { tono, titulo, texto, campo } = textoFinal(op, resultado);
  if (campo || resultado.tipo === 'dejada') return null;
  const fila = 'fila' in resultado ? (getFilaCargada(client, resultado.fila.id) ?? resultado.fila) : null;
  if (fila && !fila.estado)
    return (
      <Aviso tono="qr" icono="ban" acciones={<Acciones fila={fila} completas />}>
        {textoAnulada(fila)}
      </Aviso>
    );
  const registrada = resultado.tipo === 'registrada' || resultado.tipo === 'ya-registrada';
  return (
    <Aviso
      tono={tono}
      icono={ICONOS[tono]}
      acciones={fila && <Acciones fila={fila} completas={registrada} />}
    >
      {titulo && <strong>{titulo} </strong>}
      {texto}
    </Aviso>
  );
}

/** `completas`: it is the cashier's own, to print and to annul; else only to look at. */
function Acciones({ fila, completas }: { fila: TransaccionAgente; completas: boolean }) {
  const usuario = useUsuario();
  const { registro } = useRegistro();
  const { data: sesion } = useQuery({ ...sesionActivaQuery(usuario.id), enabled: completas });
  const { search } = useLocation();
  const [abierto, setAbierto] = useState<'imprimir' | 'anular' | null>(null);
  const cerrar = () => setAbierto(null);
  return (
    <>
      {completas && (
        <button className="link-btn" type="button" onClick={() => setAbierto('imprimir')}>
          <Icon name="print" size="s" />
          Imprimir
        </button>
      )}
      {completas && puedeAnular(usuario, fila, sesion) && (
        <button className="link-btn" type="button" onClick={() => setAbierto('anular')}>
          <Icon name="ban" size="s" />
          Anular
        </button>
      )}
      {!completas && (
        <Link className="link-btn" to={{ pathname: `/agentes/${fila.id}`, search }}>
          <Icon name="eye" size="s" />
          Ver detalle
        </Link>
      )}
      <Suspense fallback={null}>
        {abierto === 'imprimir' && <ImprimirDialog transaccion={fila} onCerrar={cerrar} />}
        {abierto === 'anular' && (
          // Annulled, the strip must no longer say that it is registered.
          <AnularDialog transaccion={fila} onCerrar={cerrar} onAnulada={registro.olvidar} />
        )}
      </Suspense>
    </>
  );
}

function Incierta({ estado: { op, duda } }: { estado: Extract<EstadoRegistro, { fase: 'incierta' }> }) {
  const { registro, entorno } = useRegistro();
  const ref = useRef<HTMLDivElement>(null);
  // The buttons go away while it is being looked for; focus waits here.
  const hacer = (acto: () => void) => () => {
    ref.current?.closest<HTMLElement>('[role=status]')?.focus();
    acto();
  };
  return (
    <Aviso
      ref={ref}
      tono="caution"
      icono="question"
      acciones={
        <>
          <button className="link-btn" type="button" onClick={hacer(() => registro.comprobar(entorno))}>
            <Icon name="sync" size="s" />
            Comprobar ahora
          </button>
          <button className="link-btn" type="button" onClick={hacer(() => registro.reenviar(entorno))}>
            <Icon name="undo" size="s" />
            Reenviar la misma
          </button>
          {duda.traba && (
            <button className="link-btn" type="button" onClick={hacer(() => registro.dejar(entorno))}>
              Dejar para un Administrador
            </button>
          )}
        </>
      }
    >
      {textoIncierta(op, duda)} {duda.traba && `${TRABAS[duda.traba]} `}
      <strong>No la cargue con otra referencia.</strong>
    </Aviso>
  );
}
