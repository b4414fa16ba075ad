import { toDataURL } from 'qrcode';
import { z } from 'zod';
import { campo, dto, noVacio, patron } from '../http/dto.ts';
import { ErrorHttp, errorInterno } from '../http/errores.ts';
import type { Averia } from '../model/modelo.ts';
import type { Resultado } from '../http/respuesta.ts';
import { conCuerpo, ruta } from '../http/ruta.ts';
import type { Store } from '../model/store.ts';
import { codigoDe } from '../model/whatsapp.ts';

const SIN_CODIGO = 'WhatsApp ya está vinculado o el código se está generando de fondo...';
const VISTA = (contenido: string) =>
  `\n        <div style="text-align: center; font-family: sans-serif; margin-top: 50px;">\n            ${contenido}\n        </div>\n      `;

const envioDto = dto(
  {
    code: campo(
      patron(/^\d+$/, 'El código de pais solo debe contener números.'),
      patron(/^.{2,3}$/, 'El código de pais debe tener entre 2 y 3 dígitos.'),
    ),
    phone: campo(
      patron(/^\d+$/, 'El teléfono solo debe contener números (sin símbolos +, ni espacios).'),
      patron(/^.{8,15}$/, 'El teléfono debe tener entre 8 y 15 dígitos.'),
    ),
    message: campo(noVacio('El contenido del mensaje no puede estar vacío.')),
  },
  z.object({ code: z.string(), phone: z.string(), message: z.string() }),
);

/** @throws ErrorHttp 503 while the gateway has no socket */
function exigirServicio(store: Store): void {
  if (store.datos.whatsapp.fase === 'caido') {
    throw new ErrorHttp(503, 'El cliente de WhatsApp no está inicializado.', 'Service Unavailable');
  }
}

/** A PNG data URL, or null when there is no code. The pairing starts when somebody first looks. */
async function qrDe(store: Store): Promise<string | null> {
  exigirServicio(store);
  store.datos.whatsapp.desde ??= store.ahora();
  const codigo = codigoDe(store.datos.whatsapp, store.datos.secreto, store.ahora());
  return codigo === null ? null : toDataURL(codigo);
}

const HTML = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>';
const NO_IMAGEN = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64')}`;

/** What no page can use, with status 200 as a careless proxy would send it. */
async function averiada(averia: Averia): Promise<Resultado> {
  switch (averia) {
    case 'html':
      return { html: HTML };
    case 'truncada':
      return { texto: '{"success":true,"qrBase64":"data:image/png;base64,iVBORw0KGgo' };
    case 'no-imagen':
      return { json: { success: true, qrBase64: NO_IMAGEN } };
    case 'enorme':
      return { json: { success: true, qrBase64: await toDataURL('2@enorme', { width: 2048 }) } };
    case 'cortada':
      return { cortada: true };
  }
}

const vinculado = (store: Store) => store.datos.whatsapp.fase === 'vinculado';

const vista = ruta('get', '/whatsapp/connect/view', {
  publica: true,
  hacer: async ({ store }) => {
    const qr = await qrDe(store);
    return {
      html: VISTA(
        qr === null
          ? '<h2>✅ WhatsApp está conectado o el código se está generando...</h2>'
          : `<img src="${qr}" alt="QR" />`,
      ),
    };
  },
});

export const rutasWhatsapp = [
  ruta('get', '/whatsapp/connect', {
    hacer: async ({ store }) => {
      const { averia } = store.datos.whatsapp;
      if (averia !== null) return averiada(averia);
      const qrBase64 = await qrDe(store);
      return {
        json: qrBase64 === null ? { success: true, message: SIN_CODIGO } : { success: true, qrBase64 },
      };
    },
  }),
  vista,
  { ...vista, camino: '/whatsapp/view' },
  ruta('post', '/whatsapp/send', {
    publica: true,
    soloLectura: true,
    status: 200,
    hacer: conCuerpo(envioDto, ({ store }) => {
      exigirServicio(store);
      if (!vinculado(store))
        throw errorInterno('TypeError', "Cannot read properties of undefined (reading 'id')");
      return { json: { success: true, message: 'Mensaje enviado' } };
    }),
  }),
  ruta('get', '/whatsapp/list-groups', {
    publica: true,
    hacer: ({ store }) => {
      if (!vinculado(store)) {
        throw new ErrorHttp(500, 'No se pudieron recuperar los grupos.', 'Internal Server Error');
      }
      return { json: [] };
    },
  }),
];
