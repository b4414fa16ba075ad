import { loadCode } from '@/ui/lazy/load-code';
import type { Extracto } from '@/engines/extracto/linea-extracto';
import type { Dia } from '@/lib/fecha';
import { decodificar, detectarCodificacion, type Codificacion } from './codificacion';
import { detectar } from '@/engines/extracto/columns/detectar';
import { interpretar, sinLeer, type Interpretado } from '@/engines/extracto/rows/interpretar';
import { exigirLineas, normalizarLineas, partir, separadorDeclarado } from './partir';
import type { Separador } from './separadores';
import { enQueDifiere } from '@/engines/extracto/profile/diferencias-de-forma';
import { encaja, type PerfilGuardado } from '@/engines/extracto/profile/perfil-guardado';
import { falta, type Fijado, type Perfil } from '@/engines/extracto/profile/perfil';
import type { Propias } from '@/engines/extracto/judge/propias';
import type { Hoja, Registro } from './raw-record';
import { detectarSeparador } from './separar';
import { formatoDe, leerFormato, type Tabla } from '@/engines/extracto/format/formatos';
import { sha256 } from '@/lib/text/sha256';
import { limpiarCelda } from '@/engines/extracto/text/limpiar';
import { preguntasDe, type Pregunta } from '@/engines/extracto/judge/preguntas-extracto';
import { tipoDeArchivo } from '@/engines/extracto/tipo-archivo';

export type Avance = (fase: 'abriendo' | 'separando' | 'leyendo', parte: number) => void;

export interface Leido {
  perfil: Perfil;
  registros: Registro[];
  interpretado: Interpretado;
  /** `no-encaja`: the remembered perfil did not fit this file. */
  origen: 'detectado' | 'guardado' | 'no-encaja' | 'a-mano';
  difiere: string[];
  hojas: string[];
  preguntas: Pregunta[];
  sinLeer: { hoja: string; lineas: number }[];
}

export interface Fuente {
  archivo: Extracto['archivo'];
  /** `propias`: references that the shop has of the day `ancla` and of those beside it. */
  leer: (
    fijado: Fijado,
    guardado: PerfilGuardado | null,
    avance: Avance,
    ancla: Dia,
    propias?: Propias,
  ) => Leido;
}

interface Partes {
  registros: Registro[];
  origen: Pick<Perfil, 'codificacion' | 'separador' | 'hoja'>;
  base: number;
  elegir?: readonly number[] | undefined;
}

interface Origenes {
  partes: (fijado: Fijado) => Partes;
  hojas: string[];
  otras: (hoja: string | null) => Leido['sinLeer'];
}

/** Keeps the last answer: what changes by hand is mostly a column, and needs no new parting. */
function memo<A extends readonly string[], V>(hacer: (...claves: A) => V): (...claves: A) => V {
  let ultima: { claves: A; valor: V } | null = null;
  return (...claves) => {
    if (!ultima?.claves.every((clave, i) => clave === claves[i]))
      ultima = { claves, valor: hacer(...claves) };
    return ultima.valor;
  };
}

function partesDeTexto(bytes: Uint8Array): Origenes {
  const detectada = detectarCodificacion(bytes);
  const textoEn = memo((codificacion: Codificacion) =>
    exigirLineas(normalizarLineas(decodificar(bytes, codificacion))),
  );
  const separadorEn = memo((codificacion: Codificacion) => detectarSeparador(textoEn(codificacion)));
  const partidoEn = memo((codificacion: Codificacion, separador: Separador) =>
    partir(textoEn(codificacion), separador),
  );
  const partes = ({ codificacion, separador }: Fijado): Partes => {
    const cod = codificacion ?? detectada;
    const declarado = separadorDeclarado(textoEn(cod));
    const sep = separador ?? declarado ?? separadorEn(cod);
    return {
      registros: partidoEn(cod, sep),
      origen: { codificacion: cod, separador: sep, hoja: null },
      base: declarado ? 1 : 0,
    };
  };
  return { partes, hojas: [], otras: () => [] };
}

const aPartes = ({ nombre, registros }: Hoja): Partes => ({
  registros,
  origen: { codificacion: null, separador: null, hoja: nombre },
  base: 0,
});

function lineasDe(hoja: Hoja): number {
  const { registros, origen } = aPartes(hoja);
  const perfil = detectar({ registros, origen, fijado: {}, base: 0, ancla: '2026-01-01' });
  return falta(perfil) ? 0 : interpretar(registros, perfil).lineas.length;
}

function partesDeHojas(hojas: readonly Hoja[]): Origenes {
  for (const { registros } of hojas)
    for (const { celdas } of registros)
      for (const [i, celda] of celdas.entries())
        if (typeof celda === 'string') celdas[i] = limpiarCelda(celda);
  const cuentas = memo(() => (hojas.length > 1 ? hojas.map(lineasDe) : [1]));
  const llena = () => hojas[cuentas().indexOf(Math.max(...cuentas()))] ?? { nombre: '', registros: [] };
  return {
    partes: ({ hoja }) => aPartes(hojas.find(({ nombre }) => nombre === hoja) ?? llena()),
    hojas: hojas.map(({ nombre }) => nombre),
    otras: (hoja) =>
      hojas
        .map(({ nombre }, i) => ({ hoja: nombre, lineas: cuentas()[i] ?? 0 }))
        .filter(({ hoja: otra, lineas }) => otra !== hoja && lineas > 0),
  };
}

const partesDeTabla = ({ registros, elegir }: Tabla): Origenes => ({
  partes: () => ({ registros, origen: { codificacion: null, separador: null, hoja: null }, base: 0, elegir }),
  hojas: [],
  otras: () => [],
});

async function origenesDeTexto(bytes: Uint8Array): Promise<Origenes> {
  const texto = normalizarLineas(decodificar(bytes, detectarCodificacion(bytes)));
  const formato = formatoDe(texto);
  if (formato === null) return partesDeTexto(bytes);
  const partes = await leerFormato(formato, texto);
  return 'hojas' in partes ? partesDeHojas(partes.hojas) : partesDeTabla(partes);
}

export async function abrir(nombre: string, bytes: Uint8Array<ArrayBuffer>, avance: Avance): Promise<Fuente> {
  avance('abriendo', 0);
  const tipo = tipoDeArchivo(bytes);
  const archivo = { nombre, bytes: bytes.length, sha256: await sha256(bytes) };
  const origenes =
    tipo === 'xlsx'
      ? partesDeHojas(await (await loadCode(() => import('./libro'))).leerHojas(bytes))
      : await origenesDeTexto(bytes);
  return {
    archivo,
    leer(fijado, guardado, alAvanzar, ancla, propias) {
      alAvanzar('separando', 0);
      const leerCon = (con: Fijado): Omit<Leido, 'origen' | 'difiere'> => {
        const { registros, ...partes } = origenes.partes(con);
        const perfil = detectar({ registros, ...partes, fijado: con, ancla, propias });
        const sin = falta(perfil);
        const interpretado = sin
          ? sinLeer(registros, sin)
          : interpretar(registros, perfil, (parte) => alAvanzar('leyendo', parte));
        return {
          perfil,
          registros,
          interpretado,
          preguntas: preguntasDe({ perfil, registros, interpretado }),
          hojas: origenes.hojas,
          sinLeer: origenes.otras(perfil.hoja),
        };
      };
      const difiere: string[] = [];
      if (Object.keys(fijado).length > 0) return { ...leerCon(fijado), origen: 'a-mano', difiere };
      const detectado = leerCon({});
      if (!guardado) return { ...detectado, origen: 'detectado', difiere };
      const conocido = encaja(guardado, detectado, origenes.partes, leerCon);
      return conocido
        ? { ...conocido, origen: 'guardado', difiere }
        : { ...detectado, origen: 'no-encaja', difiere: enQueDifiere(guardado, detectado) };
    },
  };
}
