import { nombreDeSuma, todosEnFrase } from '@/domain/transaccion/tipo-operacion';
import { formatCifra, formatMonto, type Centavos } from '@/lib/monto';
import { conMayuscula } from '@/lib/text/mayuscula';
import { Cuenta, Cuentas } from '@/features/cajas/cuentas';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { conSigno } from '@/lib/text/con-signo';
import { Card, CardBody, CardHead } from '@/ui/page/card';
import { Disclosure } from '@/ui/text/disclosure';

const negativo = (monto: Centavos): string => (monto === 0 ? '0,00' : `− ${formatCifra(monto)}`);
const veces = (n: number, una: string, varias: string): string => `${n} ${n === 1 ? una : varias}`;

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

function Desglose({
  arqueo: { efectivo, cuenta, comisiones, comisionesEnGaveta, servidor, porQueDifiere },
}: {
  arqueo: Arqueo;
}) {
  const otros = (tipo: string) => efectivo.otros.filter((movimiento) => movimiento.tipo === tipo).length;
  return (
    <Cuentas>
      <Cuenta nombre="Monto inicial" valor={formatCifra(efectivo.inicial)} />
      <Cuenta
        icono="deposito"
        nombre={nombreDeSuma('entra')}
        nota={veces(cuenta.depositos, 'operación', 'operaciones')}
        valor={conSigno(efectivo.depositos)}
      />
      <Cuenta
        icono="retiro"
        nombre={nombreDeSuma('sale')}
        nota={veces(cuenta.retiros, 'operación', 'operaciones')}
        valor={negativo(efectivo.retiros)}
      />
      <Cuenta
        icono="qr"
        nombre="Efecto QR"
        nota={veces(cuenta.qr, 'transferencia', 'transferencias')}
        valor={conSigno(efectivo.qr)}
      />
      <Cuenta
        icono="tag"
        nombre="Comisiones en efectivo"
        nota={comisionesEnGaveta ? undefined : `aparte: ${formatMonto(comisiones)}`}
        valor={conSigno(efectivo.comisiones)}
      />
      <Cuenta
        icono="plus"
        nombre="Otros ingresos"
        nota={veces(otros('INGRESO'), 'movimiento', 'movimientos')}
        valor={conSigno(efectivo.otrosIngresos)}
      />
      <Cuenta
        icono="minus"
        nombre="Otros egresos"
        nota={veces(otros('EGRESO'), 'movimiento', 'movimientos')}
        valor={negativo(efectivo.otrosEgresos)}
      />
      <Cuenta parte="total" nombre="Debe haber" valor={formatMonto(efectivo.esperado)} />
      {porQueDifiere && (
        <>
          <Cuenta parte="aparte" nombre="Calculado aquí" valor={formatMonto(efectivo.esperado)} />
          <Cuenta
            parte="aparte"
            nombre="Según el servidor"
            nota={porQueDifiere}
            valor={formatMonto(servidor)}
          />
        </>
      )}
    </Cuentas>
  );
}

const Procedencia = ({ arqueo: { efectivo, comisionesEnGaveta } }: { arqueo: Arqueo }) => (
  <Disclosure titulo="¿De dónde sale cada cifra?">
    <ul className="[&_li]:py-0.75">
      <li>Monto inicial: con lo que se abrió la sesión.</li>
      <li>
        {conMayuscula(todosEnFrase())}: las operaciones activas de esta sesión en la lista de agentes. Las
        anuladas no cuentan.
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
  </Disclosure>
);
