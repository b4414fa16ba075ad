/** A page of the real app with one field and calls on demand, so that the session is tested without any feature. */
import { lazy, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { RutaApp } from '@/domain/usuario/ruta-app';
import { request } from '@/lib/http';
import { z } from '@/lib/zod';

const pedir = async () => request(z.array(z.unknown()), { url: '/cajas' });

function Prueba() {
  const [estados, setEstados] = useState<string[]>([]);
  const guardar = useMutation({
    mutationFn: async () => request(z.unknown(), { method: 'post', url: '/lento' }),
  });
  const diez = async () => {
    const respuestas = await Promise.allSettled(Array.from({ length: 10 }, pedir));
    setEstados(respuestas.map(({ status }) => status));
  };
  return (
    <main id="contenido" tabIndex={-1}>
      <h1>Prueba</h1>
      <label>
        Nota <input />
      </label>
      <button type="button" onClick={() => void diez()}>
        Pedir diez
      </button>
      <button type="button" onClick={() => guardar.mutate()}>
        Guardar
      </button>
      <output>{estados.join(' ')}</output>
    </main>
  );
}

function Rota(): never {
  throw new Error('boom: SELECT * FROM usuario');
}

const base = { icono: 'gear', oculta: true, roles: ['Administrador', 'Operador', 'Lectura'] } as const;

export const rutasDePrueba: RutaApp[] = [
  {
    ...base,
    path: 'prueba',
    href: '/prueba',
    titulo: 'Prueba',
    Page: lazy(async () => ({ default: Prueba })),
  },
  {
    ...base,
    path: 'solo-admin/*',
    href: '/solo-admin',
    titulo: 'Solo administrador',
    roles: ['Administrador'],
    Page: lazy(async () => ({ default: Prueba })),
    encima: [{ path: 'solo-admin/:id/encima', titulo: 'Encima', Dialogo: () => <p>Encima de Prueba</p> }],
  },
  { ...base, path: 'rota', href: '/rota', titulo: 'Rota', Page: lazy(async () => ({ default: Rota })) },
  {
    ...base,
    path: 'perdida',
    href: '/perdida',
    titulo: 'Perdida',
    Page: lazy(() =>
      Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/x-1.js')),
    ),
  },
];
