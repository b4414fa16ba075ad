/**
 * The engine of the list: holds it, answers filters, follows changes. The same code runs in the worker and, where there
 * is none (jsdom), on the page.
 */
import { copiar, type Columnas } from './columnas';
import { construir, type Ilegibles } from './construir';
import { guardarCache, leerCache } from './cache';
import { descargar, FallaDescarga, leerCuerpo, mismosBytes } from './descargar';
import { filtrar, type Filtro } from './filtrar';
import { buscarTexto, crearIndice, indexar, type Coincidencias, type Indice } from './indice';
import { ordenar, type Ordenadas } from './orden';
import type { Carga, Contestacion, Descarga, LugarCache, Mensaje, Pedido, Respuestas } from './protocolo';
import { aplicar, crearTabla, largo, renovar, type Cambio, type Tabla } from './tabla';

const MUESTRA = 50;
/** A burst of changes is kept once. */
const GUARDAR_TRAS_MS = 1_000;
/** Rows that are indexed at a time: some ten milliseconds. */
const TAJADA = 10_000;
const SIN_ILEGIBLES: Ilegibles = { total: 0, primeras: [] };

interface Lista {
  version: number;
  tabla: Tabla;
  descargado: number;
}

export function crearNucleo(contestar: (contestacion: Contestacion) => void) {
  let lista: Lista | null = null;
  let cruda: { bytes: Uint8Array; etag: string | null } | null = null;
  let indice: Indice | null = null;
  let ordenadas: Ordenadas | null = null;
  let coincidencias: Coincidencias | null = null;
  let porGuardar: ReturnType<typeof setTimeout> | undefined;
  let porIndexar: ReturnType<typeof setTimeout> | undefined;
  let lugar: LugarCache | null = null;
  const enCurso = new Map<number, { control: AbortController; durante: Cambio[] }>();

  const poner = (nueva: Lista, mismasColumnas: boolean): void => {
    lista = nueva;
    coincidencias = null;
    if (!mismasColumnas) ordenadas = null;
    // What was indexed for rows added since belongs to their positions, which a download renumbers.
    indice = mismasColumnas && indice ? recortar(indice, nueva.tabla.columnas.n) : null;
  };

  const guardarPronto = (): void => {
    clearTimeout(porGuardar);
    porGuardar = setTimeout(() => {
      if (lista && lugar) void guardarCache(lugar, lista.tabla, lista.descargado);
    }, GUARDAR_TRAS_MS);
  };

  const alDia = ({ tabla }: Lista, hasta = largo(tabla)): Indice => {
    indice ??= crearIndice();
    indexar(indice, tabla, hasta);
    return indice;
  };

  /** Gets the index ready before somebody types, a slice at a time between other requests. */
  const indexarPronto = (): void => {
    clearTimeout(porIndexar);
    porIndexar = setTimeout(() => {
      if (!lista) return;
      const { textos } = alDia(lista, (indice?.textos.length ?? 0) + TAJADA);
      if (textos.length < largo(lista.tabla)) indexarPronto();
    });
  };

  function responderFiltro(actual: Lista, filtro: Filtro) {
    const { tabla } = actual;
    ordenadas = ordenar(tabla, filtro.orden, ordenadas);
    const texto = filtro.texto.trim();
    indexarPronto();
    if (texto === '') return filtrar(tabla, ordenadas.filas, filtro, null, null);
    const al = alDia(actual);
    if (coincidencias?.texto !== texto || coincidencias.si.length !== al.textos.length)
      coincidencias = buscarTexto(al, texto, coincidencias);
    return filtrar(tabla, ordenadas.filas, { ...filtro, texto }, al, coincidencias.si);
  }

  async function cargar(numero: number, pedido: Carga): Promise<Respuestas['cargar']> {
    const { version, tengo, conMuestra, cache } = pedido;
    const control = new AbortController();
    const durante: Cambio[] = [];
    enCurso.set(numero, { control, durante });
    try {
      const suya = lista !== null && cruda !== null && lista.version === tengo;
      const { bytes, etag } = await descargar(pedido, control, suya ? (cruda?.etag ?? null) : null);
      const descargado = Date.now();
      const anterior = lista;
      lugar = cache;
      if (anterior && suya && (!bytes || (cruda && mismosBytes(bytes, cruda.bytes)))) {
        const { columnas } = anterior.tabla;
        poner({ ...anterior, tabla: renovar(columnas, anterior.tabla, durante), descargado }, true);
        guardarPronto();
        return { igual: true, descargado };
      }
      if (!bytes) throw new FallaDescarga({ motivo: 'respuesta-invalida' });
      const filas = leerCuerpo(bytes);
      const { columnas, ilegibles } = construir(filas);
      cruda = { bytes, etag };
      poner({ version, tabla: renovar(columnas, anterior?.tabla ?? null, durante), descargado }, false);
      guardarPronto();
      return bajada(version, columnas, ilegibles, descargado, conMuestra ? filas.slice(0, MUESTRA) : null);
    } finally {
      enCurso.delete(numero);
    }
  }

  async function puente(version: number, cache: LugarCache): Promise<Descarga | null> {
    const guardada = await leerCache(cache);
    if (!guardada || lista) return null;
    const { columnas, descargado } = guardada;
    poner({ version, tabla: crearTabla(columnas), descargado }, false);
    return bajada(version, columnas, SIN_ILEGIBLES, descargado, null);
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
      case 'cambiar':
        return cambiar(pedido.cambio);
      case 'abortar':
        enCurso.get(pedido.pedido)?.control.abort();
        return null;
    }
  };

  /** Answers one message; every request gets exactly one answer. */
  return async ({ numero, pedido }: Mensaje): Promise<void> => {
    try {
      contestar({ numero, valor: await atenderPedido(numero, pedido) });
    } catch (error) {
      contestar({
        numero,
        falla: error instanceof FallaDescarga ? error.falla : { motivo: 'respuesta-invalida' },
      });
    }
  };
}

const recortar = ({ textos, claves }: Indice, n: number): Indice => ({
  textos: textos.slice(0, n),
  claves: claves.slice(0, n),
});

/** The page gets columns of its own: the engine goes on using these. */
const bajada = (
  version: number,
  columnas: Columnas,
  ilegibles: Ilegibles,
  descargado: number,
  muestra: unknown[] | null,
): Descarga => ({ version, columnas: copiar(columnas), ilegibles, descargado, muestra });
