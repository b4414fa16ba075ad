import { noCabe, Rechazo } from './tipo-archivo';
import { aGuardar, type PerfilGuardado } from '@/engines/extracto/profile/perfil-guardado';
import { abrir, type Avance, type Fuente, type Leido } from '@/engines/extracto/file/leer';
import { PESO_MAXIMO } from './file-limits';
import type { Fijado } from '@/engines/extracto/profile/perfil';
import type { Aviso, Contestacion, Lectura, Mensaje, Pedido } from './reader-protocol';
import { comoTexto, enBlanco, textoDe, type Registro } from '@/engines/extracto/file/raw-record';
import type { Ignorada } from '@/engines/extracto/rows/interpretar';
import { aPropias } from '@/engines/extracto/judge/propias';
import { notasDe } from '@/engines/extracto/judge/notas';
import type { Dia } from '@/lib/fecha';

const TROZO = 2000;
const PREVIA = 15;
const MUESTRA_IGNORADAS = 50;

const letraDe = (columna: number): string =>
  (columna >= 26 ? String.fromCharCode(64 + Math.floor(columna / 26)) : '') +
  String.fromCharCode(65 + (columna % 26));

function titulosDe({ perfil, registros }: Leido): string[] {
  const fila = perfil.conEncabezado ? registros[perfil.saltar - 1] : undefined;
  const ancho = registros.slice(0, 200).reduce((mayor, { celdas }) => Math.max(mayor, celdas.length), 0);
  return Array.from({ length: Math.min(ancho, 60) }, (_, columna) => {
    const titulo = textoDe(fila?.celdas[columna]).replace(/\s+/g, ' ').slice(0, 40);
    return titulo === '' ? `Columna ${letraDe(columna)}` : `${letraDe(columna)}: ${titulo}`;
  });
}

const aFila = (registro: Registro) => ({ numero: registro.numero, texto: comoTexto(registro) });
const aIgnorada = ({ causa, ...registro }: Ignorada) => ({
  ...aFila(registro),
  ...(causa === undefined ? {} : { causa }),
});

function resumir(fuente: Fuente, leido: Leido): Lectura {
  const { lineas, ilegibles, ignoradas } = leido.interpretado;
  return {
    archivo: fuente.archivo,
    // `porSaldo` has an entry for every row: it does not cross to the page.
    perfil: { ...leido.perfil, hallado: { ...leido.perfil.hallado, porSaldo: null } },
    malas: leido.interpretado.juicio?.malas.slice(0, PREVIA) ?? [],
    origen: leido.origen,
    difiere: leido.difiere,
    guardar: aGuardar(leido),
    hojas: leido.hojas,
    sinLeer: leido.sinLeer,
    columnas: titulosDe(leido),
    filas: leido.registros.slice(0, 30).map(aFila),
    previa: [...lineas.slice(0, PREVIA), ...ilegibles.slice(0, PREVIA)]
      .toSorted((a, b) => a.numero - b.numero)
      .slice(0, PREVIA),
    cuenta: { lineas: lineas.length, ilegibles: ilegibles.length, ignoradas: ignoradas.length },
    ignoradas: [...ignoradas.filter(({ causa }) => causa), ...ignoradas.filter(({ causa }) => !causa)]
      .slice(0, MUESTRA_IGNORADAS)
      .map(aIgnorada),
    preguntas: leido.preguntas,
    notas: notasDe(leido),
  };
}

async function abrirPedido(pedido: Exclude<Pedido, { tipo: 'releer' }>, avance: Avance): Promise<Fuente> {
  if (pedido.tipo === 'texto') return abrir('Texto pegado', new TextEncoder().encode(pedido.texto), avance);
  const { archivo } = pedido;
  if (archivo.size > PESO_MAXIMO) throw new Rechazo(noCabe(archivo.size));
  const bytes = await archivo.arrayBuffer().catch(() => {
    throw new Rechazo('No se pudo abrir el archivo: ¿se movió o se borró?');
  });
  return abrir(archivo.name, new Uint8Array(bytes), avance);
}

const ROTO = 'No se pudo leer el archivo. Descárguelo de nuevo o copie sus filas y péguelas aquí.';

export function crearNucleo(enviar: (contestacion: Contestacion) => void) {
  let fuente: Fuente | null = null;

  function leer(
    fijado: Fijado,
    guardado: PerfilGuardado | null,
    avisar: (aviso: Aviso) => void,
    { avance, dia, propias }: { avance: Avance; dia: Dia; propias: readonly string[] },
  ) {
    if (!fuente) return;
    const leido = fuente.leer(fijado, guardado, avance, dia, aPropias(propias));
    avisar({ tipo: 'lectura', lectura: resumir(fuente, leido) });
    const { lineas, ilegibles, ignoradas } = leido.interpretado;
    const sinOperacion = ignoradas.filter((registro) => !enBlanco(registro));
    const total = Math.max(lineas.length, ilegibles.length, sinOperacion.length);
    for (let i = 0; i < total; i += TROZO) {
      avisar({ tipo: 'progreso', fase: 'entregando', parte: i / total });
      avisar({
        tipo: 'trozo',
        lineas: lineas.slice(i, i + TROZO),
        ilegibles: ilegibles.slice(i, i + TROZO),
        sinOperacion: sinOperacion.slice(i, i + TROZO).map(aIgnorada),
      });
    }
    avisar({ tipo: 'listo' });
  }

  return async function atender({ numero, dia, propias, pedido }: Mensaje): Promise<void> {
    const avisar = (aviso: Aviso) => enviar({ numero, aviso });
    const avance: Avance = (fase, parte) => avisar({ tipo: 'progreso', fase, parte });
    try {
      if (pedido.tipo !== 'releer') fuente = await abrirPedido(pedido, avance);
      leer(pedido.tipo === 'releer' ? pedido.fijado : {}, pedido.guardado, avisar, { avance, dia, propias });
    } catch (error) {
      avisar({ tipo: 'rechazo', mensaje: error instanceof Rechazo ? error.message : ROTO });
    }
  };
}
