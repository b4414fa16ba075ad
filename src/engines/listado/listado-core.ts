/** Holds the list, answers filters, follows changes: in the worker, or on the page where there is none. */
import { copiar } from '@/engines/listado/columns/columns';
import type { Ilegibles } from '@/engines/listado/columns/build-columns';
import { crearConsultas } from '@/engines/listado/query/answers';
import type { Filtro, Resultado } from '@/engines/listado/query/filter';
import { crearGuardado, leerCache } from '@/engines/listado/download/listado-cache';
import { crearEspera } from '@/engines/listado/download/first-rows';
import { descargar, FallaDescarga, type Anterior } from '@/engines/listado/download/download';
import type {
  Carga,
  Contestacion,
  Descarga,
  Inicial,
  LugarCache,
  Mensaje,
  Pedido,
  Respuestas,
} from './listado-protocol';
import { contarDias } from '@/engines/listado/sums/count-days';
import { sumar } from '@/engines/listado/sums/sums';
import { aplicar, renovar, type Cambio, type Tabla } from '@/engines/listado/columns/column-table';

const SIN_ILEGIBLES: Ilegibles = { total: 0, primeras: [], ajenas: null };

export interface Nucleo {
  /** Every request gets exactly one answer. */
  atender: (mensaje: Mensaje) => Promise<void>;
  /** Nothing is downloaded nor kept any more, so that what is deleted then stays deleted. */
  cerrar: () => void;
}

interface Lista {
  version: number;
  tabla: Tabla;
  descargado: number;
}

function crearRespuestas(vigente: () => Tabla | null) {
  const consultas = crearConsultas();
  let ultimo: Filtro | null = null;
  const preparar = () => {
    const tabla = vigente();
    if (tabla) consultas.preparar(tabla);
  };
  function responder(tabla: Tabla, filtro: Filtro): Resultado {
    ultimo = filtro;
    // Ready before somebody types.
    setTimeout(preparar);
    return consultas.responder(tabla, filtro);
  }
  return {
    responder,
    repetir: (): Inicial | null => {
      const tabla = vigente();
      return tabla && ultimo && { filtro: ultimo, resultado: responder(tabla, ultimo) };
    },
    interes: (filtro: Filtro): void => {
      ultimo = filtro;
    },
  };
}

function crearLista() {
  let lista: Lista | null = null;
  let cruda: Anterior | null = null;
  const guardado = crearGuardado(() => lista);
  const respuestas = crearRespuestas(() => lista && lista.tabla);
  const paraLaPagina = (descarga: Omit<Descarga, 'inicial'>): Descarga => ({
    ...descarga,
    columnas: copiar(descarga.columnas),
    inicial: respuestas.repetir(),
  });
  const enCurso = new Map<number, { control: AbortController; durante: Cambio[] }>();
  const espera = crearEspera();

  async function cargar(numero: number, pedido: Carga): Promise<Respuestas['cargar']> {
    const { version, tengo, conMuestra, cache } = pedido;
    const control = new AbortController();
    const durante: Cambio[] = [];
    enCurso.set(numero, { control, durante });
    try {
      const suya = lista?.version === tengo && lista.tabla.columnas === cruda?.columnas;
      const bajada = await descargar(pedido, control, suya ? cruda : null, espera);
      const descargado = Date.now();
      const anterior = lista;
      guardado.en(cache);
      cruda = bajada.cruda;
      if (bajada.igual) {
        if (!anterior) throw new FallaDescarga({ motivo: 'respuesta-invalida' });
        const { columnas } = anterior.tabla;
        lista = { ...anterior, tabla: renovar(columnas, anterior.tabla, durante), descargado };
        guardado.pronto();
        return { igual: true, descargado, hora: bajada.hora };
      }
      const { columnas, ilegibles, muestra: suMuestra, hora } = bajada;
      lista = { version, tabla: renovar(columnas, anterior?.tabla ?? null, durante), descargado };
      guardado.pronto();
      const muestra = conMuestra ? suMuestra : null;
      return paraLaPagina({ version, columnas, ilegibles, descargado, hora, muestra, parcial: false });
    } finally {
      enCurso.delete(numero);
      if (enCurso.size === 0) espera.llegar(null);
    }
  }

  async function puente(version: number, cache: LugarCache): Promise<Descarga | null> {
    // Opening is enough to make the database again.
    if (guardado.cerrado()) return null;
    const guardada = await espera.tras(leerCache(cache));
    const nuevas = guardada || enCurso.size === 0 ? null : await espera.primeras();
    const columnas = guardada?.columnas ?? nuevas;
    if (!columnas || lista) return null;
    const descargado = guardada?.descargado ?? Date.now();
    const durante = [...enCurso.values()].flatMap((carga) => carga.durante);
    lista = { version, tabla: renovar(columnas, null, durante), descargado };
    return paraLaPagina({
      version,
      columnas,
      ilegibles: SIN_ILEGIBLES,
      descargado,
      hora: null,
      muestra: null,
      parcial: nuevas ? 'primeras' : 'guardadas',
    });
  }

  return {
    de: (version: number): Lista | null => (lista?.version === version ? lista : null),
    cargar,
    puente,
    responder: respuestas.responder,
    interes: respuestas.interes,
    cambiar: (cambio: Cambio): void => {
      for (const { durante } of enCurso.values()) durante.push(cambio);
      if (!lista) return;
      lista = { ...lista, tabla: aplicar(lista.tabla, cambio) };
      guardado.pronto();
    },
    abortar: (numero: number): void => enCurso.get(numero)?.control.abort(),
    cerrar: (): void => {
      guardado.cerrar();
      for (const { control } of enCurso.values()) control.abort();
    },
  };
}

export function crearNucleo(contestar: (contestacion: Contestacion) => void): Nucleo {
  const listado = crearLista();

  const atenderPedido = async (numero: number, pedido: Pedido): Promise<Respuestas[Pedido['tipo']]> => {
    switch (pedido.tipo) {
      case 'cargar':
        return listado.cargar(numero, pedido);
      case 'puente':
        return listado.puente(pedido.version, pedido.cache);
      case 'filtrar': {
        const lista = listado.de(pedido.version);
        return lista && listado.responder(lista.tabla, pedido.filtro);
      }
      case 'resumir': {
        const tabla = listado.de(pedido.version)?.tabla ?? null;
        return tabla && pedido.periodos.map((periodo) => sumar(tabla, periodo));
      }
      case 'dias': {
        const tabla = listado.de(pedido.version)?.tabla ?? null;
        return tabla && contarDias(tabla, pedido);
      }
      case 'interes':
        listado.interes(pedido.filtro);
        return null;
      case 'cambiar':
        listado.cambiar(pedido.cambio);
        return null;
      case 'abortar':
        listado.abortar(pedido.pedido);
        return null;
    }
  };

  const atender: Nucleo['atender'] = async ({ numero, pedido }) => {
    try {
      contestar({ numero, valor: await atenderPedido(numero, pedido) });
    } catch (error) {
      contestar({
        numero,
        falla: error instanceof FallaDescarga ? error.falla : { motivo: 'respuesta-invalida' },
      });
    }
  };

  return { atender, cerrar: listado.cerrar };
}
