/** What an Administrador sets for this device: localStorage, read back as untrusted. */
import { useSyncExternalStore } from 'react';
import { configurarDesfase } from '@/lib/fecha';
import { crearGuardado } from '@/lib/storage/local-setting';
import { centavos, type Centavos } from '@/lib/monto';
import { claveDeEntidad } from './entidad';
import { z } from '@/lib/zod';

export const efectoQrSchema = z.enum(['no-mueve', 'entra', 'sale']);
export type EfectoQr = z.output<typeof efectoQrSchema>;

const umbralSchema = z.pipe(
  z.int().check(z.minimum(100), z.maximum(9_999_999_999)),
  z.transform((valor): Centavos => centavos(valor)),
);

const conRespaldo = <T extends z.core.$ZodType>(schema: T, valor: z.output<T>) => z.catch(schema, valor); // oxlint-disable-line promise/valid-params -- zod's catch, not a promise's

export const ajustesSchema = z.object({
  /** Amounts from here on are confirmed, in centavos. */
  umbral_confirmacion: conRespaldo(umbralSchema, centavos(500_000)),
  comisiones_en_gaveta: conRespaldo(z.record(z.string(), z.boolean()), {}),
  efecto_qr: conRespaldo(z.record(z.string(), efectoQrSchema), {}),
  conteo_ciego: conRespaldo(z.boolean(), true),
  ancho_comprobante: conRespaldo(z.union([z.literal(58), z.literal(80)]), 80),
  /** Hours by which the server's `fecha` runs ahead. */
  desfase_servidor: conRespaldo(z.union([z.literal(-4), z.literal(0), z.literal(4)]), 0),
  bloqueo_minutos: conRespaldo(z.int().check(z.minimum(1), z.maximum(60)), 10),
  nombre_tienda: conRespaldo(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)), 'Kantuta'),
  /** By institution. Its schema is domain/tarifa's: the till's first paint needs no fee. */
  tarifas: conRespaldo(z.record(z.string(), z.unknown()), {}),
});
export type Ajustes = z.output<typeof ajustesSchema>;

export const AJUSTES_POR_DEFECTO: Ajustes = ajustesSchema.parse({});

const guardado = crearGuardado('kantuta.ajustes', (datos): Ajustes => {
  const ajustes = z.safeParse(ajustesSchema, datos).data ?? AJUSTES_POR_DEFECTO;
  configurarDesfase(ajustes.desfase_servidor);
  return ajustes;
});

export const leerAjustes = guardado.leer;

/** Throws what the storage throws: the page says that they could not be kept. */
export const guardarAjustes = (cambios: Partial<Ajustes>): void =>
  guardado.poner({ ...leerAjustes(), ...cambios });

export const useAjustes = (): Ajustes => useSyncExternalStore(guardado.suscribir, leerAjustes);

export const comisionesEnGaveta = (ajustes: Pick<Ajustes, 'comisiones_en_gaveta'>, idCaja: number): boolean =>
  ajustes.comisiones_en_gaveta[String(idCaja)] ?? true;

export function efectoQr(ajustes: Pick<Ajustes, 'efecto_qr'>, banco: string): EfectoQr {
  const buscado = claveDeEntidad(banco);
  const convenio = Object.entries(ajustes.efecto_qr).find(([nombre]) => claveDeEntidad(nombre) === buscado);
  return convenio?.[1] ?? 'no-mueve';
}

/** What the settings say of the cash in one caja's drawer: are fees in it, and what each institution's QR does to it. */
export const efectosEnGaveta = (ajustes: Ajustes, idCaja: number) => ({
  comisiones: comisionesEnGaveta(ajustes, idCaja),
  qr: (banco: string) => efectoQr(ajustes, banco),
});

// Dates are decoded from the first list on, and by the new setting as soon as another tab changes it.
leerAjustes();
globalThis.addEventListener?.('storage', leerAjustes);
