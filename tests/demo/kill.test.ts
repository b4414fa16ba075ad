/** A whole Vite server, killed in the middle of its work. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ingresar, listo, puertoLibre, vite } from './servidor-http';
import { carpetaTemporal } from '../support/carpeta-temporal';

test(
  'kill -9 while operations are being written loses none that was answered',
  { timeout: 60_000 },
  async () => {
    const puerto = await puertoLibre();
    const origen = `http://127.0.0.1:${puerto}`;
    const archivo = join(carpetaTemporal(), 'demo.json');
    const arrancar = () => vite(['--port', puerto], { KANTUTA_DEMO_ARCHIVO: archivo });
    const primero = arrancar();
    await listo(primero, `${origen}/demo`);
    const pedir = await ingresar(origen);
    const abierta = await pedir('POST', '/cajas/abrir', { id_caja: 2, id_usuario: 2, id_user_create: 2 });
    const { id } = (await abierta.json()) as { id: number };

    const respondidas: string[] = [];
    const enviar = async (nro_referencia: string) => {
      const cuerpo = {
        banco: 'BCP',
        tipo_operacion: 'DEPOSITO',
        monto: 10,
        id_sesion_caja: id,
        id_user_create: 2,
      };
      const { status } = await pedir('POST', '/agentes', { ...cuerpo, nro_referencia });
      if (status === 201) respondidas.push(nro_referencia);
      if (respondidas.length === 25) primero.proceso.kill('SIGKILL');
    };
    await Promise.allSettled(Array.from({ length: 80 }, (_, i) => enviar(`K-${i}`)));
    if (primero.proceso.exitCode === null && primero.proceso.signalCode === null)
      await once(primero.proceso, 'exit');
    expect(respondidas.length).toBeGreaterThanOrEqual(25);

    const segundo = arrancar();
    await listo(segundo, `${origen}/demo`);
    // The same token: the secret is in the file too.
    const lista = (await (await pedir('GET', '/agentes')).json()) as { nro_referencia: string }[];
    const guardadas = new Set(lista.map(({ nro_referencia }) => nro_referencia));
    expect(respondidas.filter((referencia) => !guardadas.has(referencia))).toEqual([]);
    expect(segundo.salida()).not.toContain('no se puede leer');
    expect(readdirSync(dirname(archivo)).filter((nombre) => nombre.includes('.roto-'))).toEqual([]);
  },
);
