/**
 * The engine of the list: holds it, answers filters, follows changes. The same code runs in the worker and, where there
 * is none (jsdom), on the page.
 */
import { copiar } from '@/engines/listado/columns/columns';
import type { Ilegibles } from '@/engines/listado/columns/build-columns';
import { buscarTexto } from '@/engines/listado/query/search';
import { guardarCache, leerCache } from '@/engines/listado/download/listado-cache';
import { descargar, FallaDescarga, type Anterior } from '@/engines/listado/download/download';
import { filtrar, type Filtro, type Resultado } from '@/engines/listado/query/filter';
import { indexar, type Indice } from '@/engines/listado/query/search-index';
import { ordenar, type Ordenadas } from '@/engines/listado/query/listado-order';
import type {
  Carga,
  Contestacion,
  Descarga,
  LugarCache,
  Mensaje,
  Pedido,
  Respuestas,
} from './listado-protocol';
import { sumar } from '@/engines/listado/sums/sums';
import {
  aplicar,
  crearTabla,
  renovar,
  type Cambio,
  type Tabla,
} from '@/engines/listado/columns/column-table';

/** A burst of changes is kept once. */
const GUARDAR_TRAS_MS = 1_000;
const SIN_ILEGIBLES: Ilegibles = { total: 0, primeras: [], ajenas: null };

export interface Nucleo {
  /** Answers one message; every request gets exactly one answer. */
  atender: (mensaje: Mensaje) => Promise<void>;
  /** Ends it: nothing is downloaded nor kept on disk any more, so that what is deleted then stays deleted. */
  cerrar: () => void;
}

interface Lista {
  version: number;
  tabla: Tabla;
  descargado: number;
}

/** The engine. `contestar` gets one answer for each message given to `atender`. */
export function crearNucleo(contestar: (contestacion: Contestacion) => void): Nucleo {
  let lista: Lista | null = null;
  let cruda: Anterior | null = null;
  let indice: Indice | null = null;
  let ordenadas: Ordenadas | null = null;
  let porGuardar: ReturnType<typeof setTimeout> | undefined;
  let lugar: LugarCache | null = null;
  let ultimo: Filtro | null = null;
  let cerrado = false;
  const enCurso = new Map<number, { control: AbortController; durante: Cambio[] }>();

  const poner = (nueva: Lista, mismasColumnas: boolean): void => {
    lista = nueva;
    if (mismasColumnas) return;
    ordenadas = null;
    indice = null;
  };

  const guardarPronto = (): void => {
    if (cerrado) return;
    clearTimeout(porGuardar);
    porGuardar = setTimeout(() => {
      if (lista && lugar) void guardarCache(lugar, lista.tabla, lista.descargado);
    }, GUARDAR_TRAS_MS);
  };

  const indiceDe = ({ columnas }: Tabla): Indice => (indice ??= indexar(columnas));

  function responderFiltro({ tabla }: Lista, filtro: Filtro): Resultado {
    ultimo = filtro;
    ordenadas = ordenar(tabla, filtro.orden, ordenadas);
    const texto = filtro.texto.trim();
    const coincide = texto === '' ? null : buscarTexto(tabla, indiceDe(tabla), texto);
    // Ready before somebody types.
    setTimeout(() => lista && indiceDe(lista.tabla));
    return filtrar(tabla, ordenadas.filas, filtro, coincide);
  }

  /** The page gets columns of its own, and with them the answer to what it asked last. */
  const paraLaPagina = (descarga: Omit<Descarga, 'inicial'>): Descarga => ({
    ...descarga,
    columnas: copiar(descarga.columnas),
    inicial: lista && ultimo && { filtro: ultimo, resultado: responderFiltro(lista, ultimo) },
  });

  async function cargar(numero: number, pedido: Carga): Promise<Respuestas['cargar']> {
    const { version, tengo, conMuestra, cache } = pedido;
    const control = new AbortController();
    const durante: Cambio[] = [];
    enCurso.set(numero, { control, durante });
    try {
      const suya = lista !== null && lista.version === tengo;
      const bajada = await descargar(pedido, control, suya ? cruda : null);
      const descargado = Date.now();
      const anterior = lista;
      lugar = cache;
      if (bajada.igual) {
        if (!anterior) throw new FallaDescarga({ motivo: 'respuesta-invalida' });
        const { columnas } = anterior.tabla;
        poner({ ...anterior, tabla: renovar(columnas, anterior.tabla, durante), descargado }, true);
        guardarPronto();
        return { igual: true, descargado, hora: bajada.hora };
      }
      const { columnas, ilegibles, muestra, hora, ...cuerpo } = bajada;
      cruda = cuerpo;
      const tabla = renovar(columnas, anterior?.tabla ?? null, durante);
      poner({ version, tabla, descargado }, false);
      guardarPronto();
      return paraLaPagina({
        version,
        columnas,
        ilegibles,
        descargado,
        hora,
        muestra: conMuestra ? muestra : null,
      });
    } finally {
      enCurso.delete(numero);
    }
  }

  async function puente(version: number, cache: LugarCache): Promise<Descarga | null> {
    // Opening is enough to make the database again.
    if (cerrado) return null;
    const guardada = await leerCache(cache);
    if (!guardada || lista) return null;
    const { columnas, descargado } = guardada;
    poner({ version, tabla: crearTabla(columnas), descargado }, false);
    return paraLaPagina({
      version,
      columnas,
      ilegibles: SIN_ILEGIBLES,
      descargado,
      hora: null,
      muestra: null,
    });
  }

  function cambiar(cambio: Cambio): null {
    for (const { durante } of enCurso.values()) durante.push(cambio);
    if (!lista) return null;
    lista = { ...lista, tabla: aplicar(lista.tabla, cambio) };
    guardarPronto();
    return null;
  }

  const atenderPedido = async (numero: number, pedido: Pedido): Promise<Respuestas[Pedido['tipo']]> => {
    switch (pedido.tipo) {
      case 'cargar':
        return cargar(numero, pedido);
      case 'puente':
        return puente(pedido.version, pedido.cache);
      case 'filtrar':
        return lista?.version === pedido.version ? responderFiltro(lista, pedido.filtro) : null;
      case 'resumir': {
        const tabla = lista?.version === pedido.version ? lista.tabla : null;
        return tabla && pedido.periodos.map((periodo) => sumar(tabla, periodo));
      }
      case 'interes':
        ultimo = pedido.filtro;
        return null;
      case 'cambiar':
        return cambiar(pedido.cambio);
      case 'abortar':
        enCurso.get(pedido.pedido)?.control.abort();
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

  const cerrar = (): void => {
    cerrado = true;
    clearTimeout(porGuardar);
    for (const { control } of enCurso.values()) control.abort();
  };

  return { atender, cerrar };
}
