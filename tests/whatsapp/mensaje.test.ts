// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentidoDe, type Sentido } from '@/domain/whatsapp/mensaje-whatsapp';
import { MENSAJE } from './jugar';

const TABLA: Record<Sentido, string[]> = {
  conectado: [
    'Conectado',
    'conectado.',
    'WhatsApp conectado',
    'WHATSAPP CONECTADO',
    '✅ WhatsApp está conectado',
    'WhatsApp ya está vinculado',
    'WhatsApp vinculado correctamente.',
    'El WhatsApp del negocio quedó vinculado',
    'Dispositivo vinculado y listo para enviar mensajes.',
    'Sesión conectada como Tienda Kantuta (+591 70012345)',
    'Listo',
    'Conectado desde las 08:05',
    'Connected',
    'WhatsApp connected successfully!',
    'Client is ready!',
    'Device linked.',
    'Your WhatsApp is linked and ready to send messages',
    'Successfully paired',
    'WhatsApp has been linked',
    'Cone\u0301ctado', // an accent that somebody typed apart
  ],
  ambiguo: [
    MENSAJE,
    'WhatsApp está conectado o el código se está generando...',
    'WhatsApp is linked or the code is being generated',
    'Vinculado, o se está preparando un código',
    'Already connected or QR is generating in background...',
  ],
  otro: [
    // on its way
    'connecting',
    'Connecting to WhatsApp…',
    'Conectando',
    'Reconectando, espere…',
    'a punto de vincular',
    'A punto de quedar vinculado',
    'Vinculando: casi listo',
    'Getting ready',
    'Almost ready',
    'Está siendo vinculado',
    'Pronto estará conectado',
    'Will be connected soon',
    'Conectado en proceso',
    'Initializing: not ready',
    // the contrary
    'Sesión cerrada. Genere un nuevo código.',
    'Sesión cerrada. Vinculado hasta ayer.',
    'not connected',
    'Not linked',
    "WhatsApp isn't connected",
    'desconectado',
    'WhatsApp desconectado',
    'des-conectado: WhatsApp listo',
    'Se desvinculó el celular; sesión lista',
    'WhatsApp no está vinculado',
    'No hay ningún dispositivo vinculado',
    'Nunca conectado',
    'Disconnected (was connected 5 minutes ago)',
    'Estaba conectado',
    'Last connected 3 days ago',
    'Ready: false',
    '0 linked',
    'Vinculado a otro celular',
    'Connected elsewhere: session replaced',
    'Unlinked. Ready.',
    'não conectado',
    // a task
    'Listo para vincular',
    'Ready to scan',
    'QR ready',
    'Código listo',
    'Abra WhatsApp › Dispositivos vinculados › Vincular dispositivo',
    'Para quedar conectado escanee el código',
    'Click to get connected',
    'Linked account required',
    // an error
    'Error',
    'Error: connected socket hang up',
    'connection failed after connected',
    'Conexión rechazada: estaba vinculado',
    'Timed out while connected',
    'WhatsApp vinculado pero bloqueado',
    'Internal server error',
    "Cannot read properties of undefined (reading 'id')",
    'ready? try again',
    '¿Está conectado?',
    '❌ conectado',
    '⏳ vinculado',
    // of something else
    'Base de datos conectada',
    'Servidor listo',
    'Server ready',
    'Redis connected to the database',
    'Sin red: conectado a medias',
    // no sentence
    'https://wa.me/qr/ABCDEF123',
    'Vinculado: https://wa.me/qr/ABCDEF123',
    'wa.me/settings/linked_devices#connected',
    '2@Zm9v,YmFy,YmF6 linked',
    '<b>Vinculado</b><img src=x onerror=alert(1)>',
    '<h1>502 Bad Gateway</h1>',
    '{"connected":true}',
    'undefined',
    '[object Object]',
    'conect\u0430do', // a Cyrillic а
    'не connected',
    '已连接 connected',
    'ok',
    'true',
    '200',
    'Hola',
    '...',
    '',
    `WhatsApp conectado${' y más'.repeat(60)}`,
    // half of the ambiguous one
    'Vinculado o no',
    'El código se está generando de fondo...',
    'WhatsApp ya está vinculado o el código venció',
    'Not linked or the code is being generated',
    'Código escaneado, WhatsApp vinculado',
  ],
};

describe.each(Object.entries(TABLA))('%s', (sentido, textos) => {
  test.each(textos)('%j', (texto) => expect(sentidoDe(texto)).toBe(sentido));
});

test('whatever is said besides, one word to the contrary is enough', () => {
  const contraria = fc.constantFrom(
    'no',
    'not',
    'error',
    'desconectado',
    'connecting',
    'espere',
    'closed',
    'venció',
  );
  const palabra = fc.constantFrom(
    'WhatsApp',
    'conectado',
    'connected',
    'vinculado',
    'ya',
    'está',
    'listo',
    'is',
  );
  const frase = fc.array(palabra, { maxLength: 8 });
  fc.assert(
    fc.property(
      frase,
      contraria,
      frase,
      fc.constantFrom(' ', ', ', '. ', '\u00a0', ' – '),
      (a, no, b, entre) => {
        expect(sentidoDe([...a, no, ...b].join(entre))).toBe('otro');
        expect(sentidoDe([...a, no.toUpperCase(), ...b].join(entre))).toBe('otro');
      },
    ),
  );
});

test('a text without a word for it is never taken for connected', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (texto) => {
      fc.pre(
        !/conectad|vinculad|enlazad|emparejad|listo|connected|linked|paired|ready/i.test(
          texto.normalize('NFKD'),
        ),
      );
      expect(sentidoDe(texto)).toBe('otro');
    }),
  );
});
