import { formatCifra, formatMonto, type Centavos } from '@/lib/monto';
import { Icon, type IconName } from '@/ui/icon';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { conSigno } from '@/lib/text/con-signo';
import { Card, CardBody, CardHead } from '@/ui/page/card';

const negativo = (monto: Centavos): string => (monto === 0 ? '0,00' : `− ${formatCifra(monto)}`);
const veces = (n: number, una: string, varias: string): string => `${n} ${n === 1 ? una : varias}`;

/** What must be in the drawer, line by line, and where each figure comes from. */
export function EfectivoCard({ arqueo, oculto }: { arqueo: Arqueo; oculto: boolean }) {
  return (
    <Card as="section" aria-labelledby="efectivo">
      <CardHead>
        <h2 id="efectivo">Efectivo esperado</h2>
      </CardHead>
      <CardBody>
        {oculto ? (
          <p className="text-ink-3">Se muestra cuando termine de contar.</p>
        ) : (
          <>
            <Desglose arqueo={arqueo} />
            <Procedencia arqueo={arqueo} />
          </>
        )}
      </CardBody>
    </Card>
  );
}

interface LineaProps {
  nombre: string;
  nota?: string | undefined;
  icono?: IconName;
  valor: string;
}

const Linea = ({ nombre, nota, icono, valor }: LineaProps) => (
  <div>
    <dt>
      {icono && <Icon name={icono} size="s" />}
      <span>
        {nombre}
        {nota && <small>{nota}</small>}
      </span>
    </dt>
    <dd>{valor}</dd>
  </div>
);

function Desglose({
  arqueo: { efectivo, cuenta, comisiones, comisionesEnGaveta, servidor, porQueDifiere },
}: {
  arqueo: Arqueo;
}) {
  const otros = (tipo: string) => efectivo.otros.filter((movimiento) => movimiento.tipo === tipo).length;
  return (
    <dl className="sum">
      <Linea nombre="Monto inicial" valor={formatCifra(efectivo.inicial)} />
      <Linea
        icono="deposito"
        nombre="Depósitos"
        nota={veces(cuenta.depositos, 'operación', 'operaciones')}
        valor={conSigno(efectivo.depositos)}
      />
      <Linea
        icono="retiro"
        nombre="Retiros"
        nota={veces(cuenta.retiros, 'operación', 'operaciones')}
        valor={negativo(efectivo.retiros)}
      />
      <Linea
        icono="qr"
        nombre="Efecto QR"
        nota={veces(cuenta.qr, 'transferencia', 'transferencias')}
        valor={conSigno(efectivo.qr)}
      />
      <Linea
        icono="tag"
        nombre="Comisiones en efectivo"
        nota={comisionesEnGaveta ? undefined : `aparte: ${formatMonto(comisiones)}`}
        valor={conSigno(efectivo.comisiones)}
      />
      <Linea
        icono="plus"
        nombre="Otros ingresos"
        nota={veces(otros('INGRESO'), 'movimiento', 'movimientos')}
        valor={conSigno(efectivo.otrosIngresos)}
      />
      <Linea
        icono="minus"
        nombre="Otros egresos"
        nota={veces(otros('EGRESO'), 'movimiento', 'movimientos')}
        valor={negativo(efectivo.otrosEgresos)}
      />
      <div className="total">
        <dt>Debe haber</dt>
        <dd>{formatMonto(efectivo.esperado)}</dd>
      </div>
      {porQueDifiere && (
        <>
          <Linea nombre="Calculado aquí" valor={formatMonto(efectivo.esperado)} />
          <Linea nombre="Según el servidor" nota={porQueDifiere} valor={formatMonto(servidor)} />
        </>
      )}
    </dl>
  );
}

const Procedencia = ({ arqueo: { efectivo, comisionesEnGaveta } }: { arqueo: Arqueo }) => (
  <details className="origen">
    <summary>¿De dónde sale cada cifra?</summary>
    <ul>
      <li>Monto inicial: con lo que se abrió la sesión.</li>
      <li>
        Depósitos, retiros y QR: las operaciones activas de esta sesión en la lista de agentes. Las anuladas
        no cuentan.
      </li>
      <li>Efecto QR: según el convenio con cada entidad, en Ajustes.</li>
      <li>
        Comisiones:{' '}
        {comisionesEnGaveta
          ? 'las que pagó el cliente, que se guardan en esta gaveta.'
          : 'se guardan aparte y no están en esta gaveta.'}
      </li>
      <li>
        Otros ingresos y egresos: los movimientos de caja que no son el registro de una operación
        {efectivo.plegados.length > 0 &&
          `; ${efectivo.plegados.length} de operaciones anuladas suman cero y no se muestran`}
        .
      </li>
      <li>Según el servidor: lo que lleva el sistema. Solo se muestra cuando es otro.</li>
    </ul>
  </details>
);
