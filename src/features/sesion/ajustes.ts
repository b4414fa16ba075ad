/** Ajustes: what an Administrador sets for this device. Kept in localStorage, read back as untrusted. */
import { useSyncExternalStore } from 'react';
import { configurarDesfase } from '@/lib/fecha';
import { centavos, type Centavos } from '@/lib/monto';
import { normalizarBusqueda } from '@/lib/texto-busqueda';
import { z } from '@/lib/zod';

const CLAVE = 'kantuta.ajustes';

export const efectoQrSchema = z.enum(['no-mueve', 'entra', 'sale']);
/** What a QR transfer does to the drawer, by agreement with the institution. */
export type EfectoQr = z.output<typeof efectoQrSchema>;

const umbralSchema = z.pipe(
  z.int().check(z.minimum(100), z.maximum(9_999_999_999)),
  z.transform((valor): Centavos => centavos(valor)),
);

/** One setting that cannot be read falls back by itself and does not take the others with it. */
const conRespaldo = <T extends z.core.$ZodType>(schema: T, valor: z.output<T>) => z.catch(schema, valor); // oxlint-disable-line promise/valid-params -- zod's catch, not a promise's

export const ajustesSchema = z.object({
  /** Amounts from here on are confirmed, in centavos. */
  umbral_confirmacion: conRespaldo(umbralSchema, centavos(500_000)),
  /** By caja id: do the fees stay in this drawer? On when not named. */
  comisiones_en_gaveta: conRespaldo(z.record(z.string(), z.boolean()), {}),
  /** By institution, in any case; `no-mueve` when not named. */
  efecto_qr: conRespaldo(z.record(z.string(), efectoQrSchema), {}),
  /** The expected cash stays hidden while the drawer is counted. */
  conteo_ciego: conRespaldo(z.boolean(), true),
  /** Paper width of vouchers, mm. */
  ancho_comprobante: conRespaldo(z.union([z.literal(58), z.literal(80)]), 80),
  /** Hours by which the server's `fecha` runs ahead. */
  desfase_servidor: conRespaldo(z.union([z.literal(-4), z.literal(0), z.literal(4)]), 0),
  /** Minutes without a sign of life until the screen locks. */
  bloqueo_minutos: conRespaldo(z.int().check(z.minimum(1), z.maximum(60)), 10),
  /** The shop's name on vouchers. */
  nombre_tienda: conRespaldo(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)), 'Kantuta'),
});
export type Ajustes = z.output<typeof ajustesSchema>;

export const AJUSTES_POR_DEFECTO: Ajustes = ajustesSchema.parse({});

let texto: string | null = null;
let actuales: Ajustes = AJUSTES_POR_DEFECTO;
const oyentes = new Set<() => void>();

function parsear(guardado: string | null): Ajustes {
  try {
    const datos: unknown = JSON.parse(guardado ?? '{}');
    return z.safeParse(ajustesSchema, datos).data ?? AJUSTES_POR_DEFECTO;
  } catch {
    return AJUSTES_POR_DEFECTO;
  }
}

/** The settings of the moment. The same object as long as nothing changed. */
export function leerAjustes(): Ajustes {
  let guardado: string | null = null;
  try {
    guardado = localStorage.getItem(CLAVE);
  } catch {
    // storage refused: defaults
  }
  if (guardado !== texto) {
    texto = guardado;
    actuales = parsear(guardado);
    configurarDesfase(actuales.desfase_servidor);
  }
  return actuales;
}

/** Changes some settings. Throws what the storage throws: the page says that they could not be kept. */
export function guardarAjustes(cambios: Partial<Ajustes>): void {
  localStorage.setItem(CLAVE, JSON.stringify({ ...leerAjustes(), ...cambios }));
  leerAjustes();
  for (const oyente of oyentes) oyente();
}

function suscribir(oyente: () => void): () => void {
  oyentes.add(oyente);
  addEventListener('storage', oyente);
  return () => {
    oyentes.delete(oyente);
    removeEventListener('storage', oyente);
  };
}

export const useAjustes = (): Ajustes => useSyncExternalStore(suscribir, leerAjustes);

export const comisionesEnGaveta = (ajustes: Ajustes, idCaja: number): boolean =>
  ajustes.comisiones_en_gaveta[String(idCaja)] ?? true;

/** Case, accents and surplus spaces in the name of the institution do not count. */
export function efectoQr(ajustes: Ajustes, banco: string): EfectoQr {
  const buscado = normalizarBusqueda(banco);
  const convenio = Object.entries(ajustes.efecto_qr).find(
    ([nombre]) => normalizarBusqueda(nombre) === buscado,
  );
  return convenio?.[1] ?? 'no-mueve';
}

// Dates are decoded from the first list on, and by the new setting as soon as another tab changes it.
leerAjustes();
globalThis.addEventListener?.('storage', leerAjustes);
