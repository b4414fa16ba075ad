import { TIPOS_OPERACION, nombreDeSuma } from '@/domain/transaccion/tipo-operacion';
import type { Ref } from 'react';
import type { SesionCaja } from '@/domain/caja/caja';
import { nombreDeVersion } from '@/domain/reglas/reglas';
import type { OperacionDeSesion, ReglasDeCierre } from '@/engines/operaciones/operaciones';
import { formatFechaHora } from '@/lib/fecha';
import { centavos, formatCifra, formatMonto, type Centavos } from '@/lib/monto';
import { clsx } from 'clsx';
import type { Papel } from '@/ui/dialog/papel';
import type { AjustePosterior } from './ajustes-posteriores';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { conSigno } from '@/lib/text/con-signo';
import { CorteLineas } from '@/features/cajas/corte/corte-lineas';
import type { Corte } from '@/features/cajas/corte/use-corte';
import { LineaImpresa } from '@/ui/text/linea-impresa';
import { Firmas } from './firmas';
import { porEntidad } from './por-entidad';

/** `alCerrar`, `motivo`, `cortes`, `reglas`: as far as this device knows; `notas`: for whoever signs. */
interface ReporteZProps {
  tienda: string;
  caja: string;
  cajero: string;
  sesion: SesionCaja;
  arqueo: Arqueo;
  operaciones: readonly OperacionDeSesion[];
  /** what the closing was confirmed with: what is set or annulled later does not change it */
  alCerrar: Centavos | undefined;
  motivo: string;
  posteriores: readonly AjustePosterior[];
  cortes: readonly Corte[];
  reglas: ReglasDeCierre | null;
  notas: readonly string[];
  papel: Papel;
  ref?: Ref<HTMLElement>;
}

/** The closing as it leaves the printer: always black on white. */
export function ReporteZ({
  tienda,
  caja,
  cajero,
  sesion,
  arqueo,
  operaciones,
  alCerrar,
  motivo,
  posteriores,
  cortes,
  reglas,
  notas,
  papel,
  ref,
}: ReporteZProps) {
  const { efectivo, comisiones, comisionesEnGaveta } = arqueo;
  const esperado = alCerrar ?? efectivo.esperado;
  return (
    <article
      ref={ref}
      className={clsx('voucher', `is-${papel}`)}
      aria-label={`Reporte Z, sesión #${sesion.id}`}
    >
      <header>
        <strong>{tienda}</strong>
        <span>Reporte Z · {caja}</span>
        <span>
          Sesión #{sesion.id} · {cajero}
        </span>
      </header>
      <dl>
        <LineaImpresa nombre="Apertura" valor={formatFechaHora(sesion.fecha_apertura)} />
        <LineaImpresa
          nombre="Cierre"
          valor={sesion.fecha_cierre ? formatFechaHora(sesion.fecha_cierre) : 'Turno abierto'}
        />
        {reglas && <LineaImpresa nombre="Reglas" valor={nombreDeVersion(reglas)} />}
      </dl>
      <dl>
        <LineaImpresa nombre="Monto inicial" valor={formatCifra(efectivo.inicial)} />
        <LineaImpresa nombre={`+ ${nombreDeSuma('entra')}`} valor={formatCifra(efectivo.depositos)} />
        <LineaImpresa nombre={`− ${nombreDeSuma('sale')}`} valor={formatCifra(efectivo.retiros)} />
        <LineaImpresa nombre="Efecto QR" valor={conSigno(efectivo.qr)} />
        <LineaImpresa
          nombre={comisionesEnGaveta ? '+ Comisiones en efectivo' : 'Comisiones (aparte)'}
          valor={formatCifra(comisiones)}
        />
        <LineaImpresa nombre="+ Otros ingresos" valor={formatCifra(efectivo.otrosIngresos)} />
        <LineaImpresa nombre="− Otros egresos" valor={formatCifra(efectivo.otrosEgresos)} />
        {esperado !== efectivo.esperado && (
          <LineaImpresa
            nombre="Cambios después del cierre"
            valor={conSigno(centavos(esperado - efectivo.esperado))}
          />
        )}
        <LineaImpresa nombre="Efectivo esperado" valor={formatMonto(esperado)} fuerte />
      </dl>
      <Resultado sesion={sesion} esperado={esperado} motivo={motivo} />
      <Posteriores posteriores={posteriores} />
      {cortes.map((corte) => (
        <CorteLineas key={corte.cuando} corte={corte} />
      ))}
      <Entidades operaciones={operaciones} />
      {efectivo.otros.length > 0 && (
        <dl aria-label="Movimientos de efectivo">
          {efectivo.otros.map(({ id, tipo, motivo: porque, monto }) => (
            <LineaImpresa
              key={id}
              nombre={porque}
              valor={`${tipo === 'INGRESO' ? '+' : '−'} ${formatCifra(monto)}`}
            />
          ))}
        </dl>
      )}
      {notas.map((nota) => (
        <p key={nota}>{nota}</p>
      ))}
      <Firmas />
    </article>
  );
}

const Posteriores = ({ posteriores }: Pick<ReporteZProps, 'posteriores'>) =>
  posteriores.length > 0 && (
    <dl aria-label="Ajuste en la sesión siguiente">
      {posteriores.map(({ sesion: id, movimiento: { tipo, monto, fecha } }) => (
        <LineaImpresa
          key={id}
          nombre={`Ajuste en la sesión #${id}, ${formatFechaHora(fecha)}`}
          valor={`${tipo === 'INGRESO' ? '+' : '−'} ${formatCifra(monto)}`}
        />
      ))}
    </dl>
  );

interface ResultadoProps {
  sesion: SesionCaja;
  esperado: Centavos;
  motivo: string;
}

function Resultado({ sesion, esperado, motivo }: ResultadoProps) {
  const { monto_final_real: contado, monto_final_teorico: servidor } = sesion;
  if (contado === null || contado === undefined) return null;
  const diferencia = contado - esperado;
  const monto = formatMonto(centavos(Math.abs(diferencia)));
  return (
    <dl>
      <LineaImpresa nombre="Contado" valor={formatMonto(contado)} fuerte />
      <LineaImpresa
        nombre={diferencia === 0 ? 'Cuadra' : diferencia > 0 ? 'Sobran' : 'Faltan'}
        valor={diferencia === 0 ? '✓' : monto}
        fuerte
      />
      {typeof servidor === 'number' && servidor !== esperado && (
        <LineaImpresa nombre="Según el servidor" valor={formatMonto(servidor)} />
      )}
      {motivo && <LineaImpresa nombre="Motivo" valor={motivo} />}
    </dl>
  );
}

const Entidades = ({ operaciones }: { operaciones: readonly OperacionDeSesion[] }) =>
  operaciones.length > 0 && (
    <table aria-label="Operaciones por entidad">
      <thead>
        <tr>
          <th scope="col">Entidad</th>
          <th scope="col">N.º</th>
          <th scope="col">Bs</th>
          <th scope="col">Com.</th>
        </tr>
      </thead>
      <tbody>
        {porEntidad(operaciones).map(({ banco, tipo, cantidad, monto, comision }) => (
          <tr key={`${banco} ${tipo}`}>
            <th scope="row">
              {banco} · {TIPOS_OPERACION[tipo].cortos}
            </th>
            <td>{cantidad}</td>
            <td>{formatCifra(monto)}</td>
            <td>{formatCifra(comision)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
