import { z } from 'zod';
import { anularTransaccion, registrarTransaccion, transaccionActiva } from '../model/agentes.ts';
import { idDe } from '../model/decimal.ts';
import { verLista, verParte } from '../model/lista.ts';
import { campo, dto, entero, minimo, noVacio, numero, opcional, texto, unoDe } from '../http/dto.ts';
import { TIPOS_OPERACION } from '../model/modelo.ts';
import { conCuerpo, ruta } from '../http/ruta.ts';
import { vistaTransaccion } from '../model/vistas.ts';

const crearDto = dto(
  {
    banco: campo(noVacio(), texto()),
    tipo_operacion: campo(unoDe(TIPOS_OPERACION)),
    monto: campo(minimo(1), numero()),
    comision_cliente: opcional(numero()),
    nro_referencia: campo(noVacio(), texto()),
    id_sesion_caja: campo(noVacio(), entero()),
    id_user_create: campo(noVacio(), entero()),
  },
  z.object({
    banco: z.string(),
    tipo_operacion: z.enum(TIPOS_OPERACION),
    monto: z.number(),
    comision_cliente: z.number().nullish(),
    nro_referencia: z.string(),
    id_sesion_caja: z.number(),
    id_user_create: z.number(),
  }),
);

export const rutasAgentes = [
  ruta('get', '/agentes', {
    hacer: ({ store, cabeceras }) => {
      const cuentaCambios = store.comportamiento === 'documentado';
      const cuantas = cabeceras.get('x-kantuta-parte');
      const parte = cuentaCambios ? verParte(store, cuantas) : null;
      if (parte)
        return {
          json: parte.map(vistaTransaccion),
          cabeceras: {
            'X-Kantuta-Parte': cuantas ?? '',
            'Access-Control-Expose-Headers': 'X-Kantuta-Parte',
          },
        };
      const { filas, dicho } = verLista(store, cuentaCambios ? cabeceras.get('x-kantuta-desde') : null);
      const json = filas.map(vistaTransaccion);
      if (!cuentaCambios) return { json };
      return {
        json,
        cabeceras: { 'X-Kantuta-Lista': dicho, 'Access-Control-Expose-Headers': 'X-Kantuta-Lista' },
      };
    },
  }),
  ruta('get', '/agentes/:id', {
    hacer: ({ store, params }) => ({ json: vistaTransaccion(transaccionActiva(store, idDe(params['id']))) }),
  }),
  ruta('post', '/agentes', {
    hacer: conCuerpo(crearDto, ({ store, cuerpo }) => ({
      json: { ...vistaTransaccion(registrarTransaccion(store, cuerpo)), monto: cuerpo.monto },
    })),
  }),
  ruta('delete', '/agentes/:id', {
    hacer: ({ store, params }) => {
      anularTransaccion(store, idDe(params['id']));
      return { vacio: true };
    },
  }),
];
