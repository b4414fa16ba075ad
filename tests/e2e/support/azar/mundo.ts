/** The real thing a random run acts on: a Chromium that can be killed, tabs, two persons, the proxy, other programs. */
import type { APIRequestContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zombi } from '../../../support/fallos/fallos';
import { esRegistro } from '../../../support/fallos/pedido';
import { iniciarProxy, type Proxy } from '../../../support/fallos/proxy';
import { conPlazosCortos } from '../con-fallos';
import { abrirNavegador, oirTira, type NavegadorPropio } from '../navegador-propio';
import type { Servidor } from '../servidor';
import { ADMIN, CAJERA, CAJERO, porApi, tillEntero } from '../till';
import { vigilar } from '../vigilancia';
import { sinToken } from './fallas';
import { PERSONAS, TIPOS, type Asiento, type Cuenta, type Modelo, type Quien } from './modelo';
import { conLimite, listo, salirDe, type Puesto } from './pantalla';

interface Hecho {
  servidor: Servidor;
  request: APIRequestContext;
  cuenta: Cuenta;
  anotarFalta: (falta: string) => void;
}
type Api = Awaited<ReturnType<typeof porApi>>;

export class Mundo {
  readonly red: Proxy;
  readonly servidor: Servidor;
  readonly cuenta: Cuenta;
  readonly puestos: Puesto[] = [];
  /** What was done, in order, with what came of it. */
  readonly pasos: string[] = [];
  readonly api: Record<Quien | 'admin', Api>;
  /** Ids of the rows that were there before. */
  readonly antes: ReadonlySet<number>;
  private navegador: NavegadorPropio | null = null;
  private readonly perfil = mkdtempSync(join(tmpdir(), 'kantuta-azar-'));
  private readonly zombis = zombi();
  private readonly anotarFalta: Hecho['anotarFalta'];

  private constructor(hecho: Hecho, red: Proxy, api: Mundo['api']) {
    this.servidor = hecho.servidor;
    this.cuenta = hecho.cuenta;
    this.anotarFalta = hecho.anotarFalta;
    this.red = red;
    this.api = api;
    this.antes = new Set(hecho.servidor.filas().map(({ id }) => id));
  }

  static async abrir(hecho: Hecho): Promise<{ modelo: Modelo; mundo: Mundo }> {
    await hecho.servidor.reiniciar();
    const api = {
      cajero: await porApi(hecho.request, CAJERO),
      cajera: await porApi(hecho.request, CAJERA),
      admin: await porApi(hecho.request, ADMIN),
    };
    const sesiones = {
      cajero: await api.cajero.abrirCaja(PERSONAS.cajero.caja),
      cajera: await api.cajera.abrirCaja(PERSONAS.cajera.caja),
    };
    const mundo = new Mundo(hecho, await iniciarProxy(hecho.servidor.url), api);
    const modelo: Modelo = {
      confirmadas: [],
      corregidas: [],
      ajenas: [],
      sesiones,
      cerradas: new Set(),
      pestanas: [],
      lineaCaida: false,
      siguiente: 1,
    };
    await mundo.encender();
    if (!(await mundo.abrirPestana(modelo, 'cajero'))) throw new Error('the till did not open');
    return { modelo, mundo };
  }

  /** The browser, over whatever the profile kept. */
  async encender(): Promise<void> {
    this.navegador = await abrirNavegador(this.perfil);
    await vigilar(this.navegador.contexto, this.anotarFalta);
  }

  async abrirPestana(modelo: Modelo, quien: Quien): Promise<boolean> {
    if (!this.navegador) return false;
    const page = await this.navegador.contexto.newPage();
    page.setDefaultTimeout(5_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    // Leaving while something is being sent asks first.
    page.on('dialog', (dialogo) => void dialogo.accept().catch(() => undefined));
    const puesto: Puesto = { page, url: this.red.url, persona: PERSONAS[quien], textos: [] };
    await oirTira(page, (texto) => puesto.textos.push(texto));
    await conPlazosCortos(page);
    this.puestos.push(puesto);
    modelo.pestanas.push(quien);
    return listo(puesto, 15_000);
  }

  async cerrarPestana(modelo: Modelo, cual: number): Promise<void> {
    await this.puestos[cual]?.page.close({ runBeforeUnload: false });
    this.puestos.splice(cual, 1);
    modelo.pestanas.splice(cual, 1);
  }

  /** Another person at the same tab: signed out, whatever is pending, and in. */
  async cambiarPersona(modelo: Modelo, cual: number, quien: Quien): Promise<boolean> {
    const puesto = this.puestos[cual];
    if (!puesto || !(await listo(puesto))) return false;
    await salirDe(puesto);
    puesto.persona = PERSONAS[quien];
    modelo.pestanas[cual] = quien;
    return listo(puesto);
  }

  /** SIGKILL to the whole browser; the line comes back with the light. */
  async apagar(modelo: Modelo): Promise<void> {
    await this.navegador?.matar();
    this.navegador = null;
    this.puestos.length = 0;
    modelo.pestanas.length = 0;
  }

  /** The line dies; what the pages fetch ahead of their need has come, as it has a moment after any start. */
  async bajar(modelo: Modelo): Promise<void> {
    // A page that is on its way to another one has its code from there.
    await Promise.all(this.puestos.map(({ page }) => tillEntero(page).catch(() => undefined)));
    modelo.lineaCaida = true;
    await this.red.bajar();
  }

  async subir(modelo: Modelo): Promise<void> {
    if (modelo.lineaCaida) await this.red.subir();
    modelo.lineaCaida = false;
  }

  /** No more faults, and what was held on its way arrives. */
  async sanar(modelo: Modelo): Promise<void> {
    this.red.sanar();
    this.red.sinReuso(false);
    await this.subir(modelo);
    await this.zombis.soltar();
  }

  retener(veces: number): void {
    this.red.fallar(esRegistro, this.zombis.fallo, veces);
  }

  /** The token that this tab carries now is refused from now on. */
  async vencer({ page }: Puesto): Promise<boolean> {
    const leer = page.evaluate(() => {
      const guardada = sessionStorage.getItem('kantuta.sesion');
      return guardada === null ? null : (JSON.parse(guardada) as { token: string }).token;
    });
    const token = await conLimite(leer, 5_000, 'the token');
    if (token === null) return false;
    this.red.fallar(
      ({ ruta, headers }) => !ruta.startsWith('/api/auth/') && headers.authorization === `Bearer ${token}`,
      { ...sinToken, nombre: 'expired' },
      Infinity,
    );
    return true;
  }

  /** Another program writes a row. @returns false when the server refused it */
  async publicar(quien: Quien, uno: Asiento): Promise<boolean> {
    return this.api[quien]
      .registrar(uno.sesion, uno.referencia, {
        banco: uno.banco,
        tipo_operacion: TIPOS[uno.tipo],
        monto: uno.monto / 100,
        comision_cliente: uno.comision / 100,
      })
      .then(
        () => true,
        () => false,
      );
  }

  /** The rows of this run, annulled ones too. */
  filas() {
    return this.servidor.filas().filter(({ id }) => !this.antes.has(id));
  }

  async cerrar(): Promise<void> {
    for (const { fallo } of this.red.pedidos) if (fallo !== null) this.cuenta.sumar('fallas', fallo);
    await this.navegador?.matar();
    await this.red.parar().catch(() => undefined);
    rmSync(this.perfil, { recursive: true, force: true, maxRetries: 5 });
  }
}
