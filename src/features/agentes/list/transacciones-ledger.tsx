import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Suspense, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import {
  filtrarListado,
  largo,
  posicionDeRef,
  respondeLaPagina,
  transaccionesQuery,
  useBancosUsados,
  useCajeros,
} from '@/engines/listado/listado';
import { useAjustes } from '@/domain/ajustes/ajustes';
import { sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import { Aviso } from '@/features/agentes/aviso';
import { juntarBancos } from '@/domain/transaccion/bancos';
import { AnularDialog } from '@/features/agentes/dialogos';
import type { Filtros } from '@/features/agentes/filters/filtros-lista';
import { aFiltro, useFiltro } from '@/features/agentes/filters/filtro-listado';
import { parte } from '@/features/agentes/till-code';
import { ListaAvisos, ListaEdad } from './lista-estado';
import { ListaVacia } from './lista-vacia';
import {
  conPendientes,
  enFiltro,
  useAnulacionesLocales,
  usePendientes,
} from '@/engines/operaciones/operaciones';
import { SinLista } from './sin-lista';
import { operaciones } from '@/lib/text/cifras';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import type { ContextoFilas } from './transaccion-row';
import { TransaccionesFiltros } from '@/features/agentes/filters/transacciones-filtros';
import { TransaccionesTable } from './transacciones-table';
import { TransaccionesTotales } from './transacciones-totales';
import { useFiltros } from '@/features/agentes/filters/use-filtros-lista';
import { useVista, type Vista } from './use-vista';
import { Card } from '@/ui/page/card';
import { TextButton } from '@/ui/button/text-button';

const SinNumero = parte((partes) => partes.SinNumero);
const FueraDeFiltros = parte((partes) => partes.FueraDeFiltros);
const ListaExportar = parte((partes) => partes.ListaExportar);

const NO_HAY_SESION = -1;

/** Beside the form no higher than the window or the form: the list scrolls inside. */
const ledgerClass = clsx(
  'grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-2 lg:h-0 lg:min-h-full lg:grid-rows-[auto_auto_minmax(0,1fr)] lg:[grid-area:1/2/span_2] lg:[[data-notice]~&]:[grid-area:2/2]',
);
const listClass = clsx(
  'grid min-h-0 grid-rows-[minmax(0,1fr)_auto] overflow-hidden *:data-panel:-order-1 *:data-panel:border-0 *:data-panel:shadow-none max-lg:overflow-visible',
);
const notesClass = clsx(
  'grid **:data-notice:rounded-none **:data-notice:border-t **:data-notice:border-line **:data-notice:text-xs',
);

/** Totals, filters and list. `marcada`: refKey of the row that the form's error talks about. */
export function TransaccionesLedger({ marcada = null }: { marcada?: string | null }) {
  const usuario = useUsuario();
  const { data: listado } = useQuery(transaccionesQuery());
  const { data: sesion } = useQuery(sesionActivaQuery(usuario.id));
  const { filtros, dia, cambiar } = useFiltros();
  useAjustes(); // the desfase moves the days
  const idSesion = sesion === undefined ? null : (sesion?.id ?? NO_HAY_SESION);
  const cajeros = useCajeros();
  const vista = useVista(listado, useFiltro(aFiltro(filtros, idSesion, cajeros)));
  // Of the newest rows alone no total and no file is made: the others are on their way.
  const entera = vista?.listado.parcial === 'primeras' ? null : vista;
  const alTeclear = (cambios: Partial<Filtros>) => {
    // Asked before anything renders, so that letter and rows may share a frame.
    if (listado && !respondeLaPagina(listado))
      void filtrarListado(listado.version, aFiltro({ ...filtros, ...cambios }, idSesion, cajeros));
    cambiar(cambios);
  };
  useAnulacionesLocales(listado, filtros.anuladas);
  const [exportado, setExportado] = useState<AvisoExportar | null>(null);
  const pendientes = enFiltro(usePendientes(), filtros, idSesion);
  const usados = useBancosUsados();
  const bancos = useMemo(() => juntarBancos(usados), [usados]);
  return (
    <section className={ledgerClass} aria-label="Operaciones y totales" tabIndex={-1}>
      <TransaccionesTotales totales={entera && conPendientes(entera.totales, pendientes)} />
      <TransaccionesFiltros
        filtros={filtros}
        dia={dia}
        onCambiar={cambiar}
        onTeclear={alTeclear}
        bancos={bancos}
        cajeros={cajeros}
        cuantas={vista?.filas.length ?? 0}
        conSesion={Boolean(sesion)}
        debajo={<Exportado aviso={exportado} onCerrar={() => setExportado(null)} />}
      >
        {/* As wide as its buttons: without their place the row would break when they come, and the list move down. */}
        <Suspense fallback={<span className="w-32" />}>
          <ListaExportar vista={entera} filtros={filtros} cajeros={cajeros} onAviso={setExportado} />
        </Suspense>
        <ListaEdad />
      </TransaccionesFiltros>
      <Card className={listClass}>
        <div className={notesClass}>
          <ListaAvisos />
          <Suspense fallback={null}>
            {entera && pendientes.length > 0 && <SinNumero pendientes={pendientes} />}
            {entera && <FueraDeFiltros vista={entera} onCambiar={cambiar} />}
          </Suspense>
        </div>
        {vista && (entera || vista.filas.length > 0) ? (
          <Lista
            vista={vista}
            cajeros={cajeros}
            filtros={filtros}
            dia={dia}
            marcada={marcada}
            onCambiar={cambiar}
          />
        ) : (
          <SinLista />
        )}
      </Card>
      <p className="sr-only" aria-live="polite">
        {entera && operaciones(entera.filas.length)}
      </p>
    </section>
  );
}

interface ExportadoProps {
  aviso: AvisoExportar | null;
  onCerrar: () => void;
}

const Exportado = ({ aviso, onCerrar }: ExportadoProps) => (
  <div role={aviso?.bien === false ? 'alert' : 'status'}>
    {aviso && (
      <Aviso
        tono={aviso.bien ? 'qr' : 'danger'}
        icono={aviso.bien ? 'download' : 'err'}
        acciones={<TextButton onClick={onCerrar}>Cerrar</TextButton>}
      >
        {aviso.texto}
      </Aviso>
    )}
  </div>
);

interface ListaProps {
  vista: Vista;
  cajeros: ReadonlyMap<number, string>;
  filtros: Filtros;
  dia: string;
  marcada: string | null;
  onCambiar: (cambios: Partial<Filtros>) => void;
}

function Lista({ vista, cajeros, filtros, dia, marcada, onCambiar }: ListaProps) {
  const usuario = useUsuario();
  const { data: sesion } = useQuery(sesionActivaQuery(usuario.id));
  const { search } = useLocation();
  const { desfase_servidor: desfase } = useAjustes();
  const [anulando, setAnulando] = useState<TransaccionAgente | null>(null);
  const { listado, filas } = vista;
  const contexto = useMemo(
    (): ContextoFilas => ({ listado, cajeros, usuario, sesion, marcada, search, onAnular: setAnulando }),
    [listado, cajeros, usuario, sesion, marcada, search],
  );
  const ala = useMemo(
    () => (marcada === null ? -1 : filas.indexOf(posicionDeRef(listado.tabla, marcada))),
    [marcada, filas, listado],
  );
  return (
    <>
      {filas.length === 0 ? (
        <ListaVacia
          filtros={filtros}
          dia={dia}
          fueraDeFechas={vista.fueraDeFechas}
          sinNinguna={largo(listado.tabla) === 0}
          onCambiar={onCambiar}
        />
      ) : (
        <TransaccionesTable
          key={desfase}
          filas={filas}
          contexto={contexto}
          orden={filtros.orden}
          onCambiar={onCambiar}
          ala={ala}
        />
      )}
      {anulando && (
        <Suspense fallback={null}>
          <AnularDialog transaccion={anulando} onCerrar={() => setAnulando(null)} />
        </Suspense>
      )}
    </>
  );
}
