/** One message to a customer by the shop's linked WhatsApp: asked once, by a press, and kept nowhere afterwards. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/lib/api-error';
import { request } from '@/lib/http';
import { z } from '@/lib/zod';

export const CODIGO_BOLIVIA = '591';
const CIFRAS_BOLIVIA = 8;

const codigoSchema = z.string().check(z.regex(/^\d{2,3}$/, 'El código de país tiene 2 o 3 cifras'));
const telefonoSchema = z.string().check(z.regex(/^\d{8,15}$/, 'Escriba el número, de 8 cifras o más'));

/** Body of POST /whatsapp/send. Strict: digits only, without plus sign. */
const enviarWhatsappRequestSchema = z.strictObject({
  code: codigoSchema,
  phone: telefonoSchema,
  message: z.string().check(z.minLength(1)),
});
export type MensajeSaliente = z.output<typeof enviarWhatsappRequestSchema>;

/** The linked gateway answers an object; only what says the contrary of `success` is no success. */
const enviadoSchema = z.object({ success: z.optional(z.boolean()) });

/** A number is read out and typed in groups: «7123-4567», «(591)». */
const soloCifras = z.pipe(
  z.string(),
  z.transform((texto) => texto.replaceAll(/[\s()+.-]/g, '')),
);

export const destinatarioFormSchema = z
  .object({ codigo: z.pipe(soloCifras, codigoSchema), telefono: z.pipe(soloCifras, telefonoSchema) })
  .check(
    z.refine(({ codigo, telefono }) => codigo !== CODIGO_BOLIVIA || telefono.length === CIFRAS_BOLIVIA, {
      error: 'En Bolivia el número tiene 8 cifras, sin el código de país',
      path: ['telefono'],
    }),
  );

/** What is known of a message afterwards. Only `enviado` says that it left, and only `duda` that it may have. */
export type DesenlaceMensaje =
  | { estado: 'enviado' | 'sin-vincular' | 'duda' }
  /** `error`: null when the gateway itself says no */
  | { estado: 'rechazado'; error: ApiError | null };

/** The two answers of a gateway without a linked phone, before it could send anything. */
const esSinVincular = ({ status, mensajes, detalle }: ApiError): boolean =>
  (status === 500 && mensajes[0] === 'TypeError' && detalle.includes("(reading 'id')")) ||
  (status === 503 && (mensajes[0] ?? '').includes('no está inicializado'));

async function enviarMensaje(mensaje: MensajeSaliente): Promise<DesenlaceMensaje> {
  try {
    const { success } = await request(
      enviadoSchema,
      { method: 'post', url: '/whatsapp/send', data: z.encode(enviarWhatsappRequestSchema, mensaje) },
      { sinRenovar: true },
    );
    return success === false ? { estado: 'rechazado', error: null } : { estado: 'enviado' };
  } catch (error) {
    if (!(error instanceof ApiError)) return { estado: 'duda' };
    if (esSinVincular(error)) return { estado: 'sin-vincular' };
    return error.incierta ? { estado: 'duda' } : { estado: 'rechazado', error };
  }
}

const MENSAJE_KEY = ['whatsapp', 'mensaje'];

/** `enviar` sends once: a press while another message is on its way does nothing. The number leaves memory with the dialog. */
export function useEnviarWhatsapp() {
  const client = useQueryClient();
  const envio = useMutation({
    mutationKey: MENSAJE_KEY,
    mutationFn: enviarMensaje,
    retry: false,
    gcTime: 0,
  });
  const enviar = (mensaje: MensajeSaliente): void => {
    // The cache knows of a started mutation before React renders anything: two presses, one message.
    if (client.isMutating({ mutationKey: MENSAJE_KEY, exact: true }) === 0) envio.mutate(mensaje);
  };
  const desenlace = envio.isPending ? undefined : envio.data;
  return { enviar, enCurso: envio.isPending, desenlace, mensaje: envio.variables };
}

/** The same text in the person's own WhatsApp: they choose there whether it leaves. */
export const enlaceWhatsapp = ({ code, phone, message }: MensajeSaliente): string =>
  `https://wa.me/${code}${phone}?text=${encodeURIComponent(message)}`;
