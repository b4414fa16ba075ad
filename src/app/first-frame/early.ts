/** Before anything is painted; config/first-frame.ts builds it to the one script that index.html waits for. */
import { repintar } from '@/app/tema';
import { esCompatible } from '@/app/version/es-compatible';
import { inactividadMs } from '@/domain/usuario/inactividad';
import { leerGuardada } from '@/domain/usuario/ingreso-guardado';
import { esperarVida } from './until-alive';

repintar();
esperarVida(esCompatible() && leerGuardada(Date.now(), inactividadMs()) === null);
