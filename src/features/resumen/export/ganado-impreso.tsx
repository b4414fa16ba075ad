import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { comparar, faltaBanco, ganadoDe } from '@/engines/listado/listado';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import { GanadoEnLineas, LineaImpresa } from '@/ui/text/linea-impresa';
import type { Totales } from '@/features/resumen/calcular';
import { porConfirmar, type ComisionDeMes } from '@/features/resumen/estimate/comision-estimada';
import type { Datos } from '@/features/resumen/use-datos';

export function GanadoImpreso({
  datos: { calculado, contra, consulta, comision, nombreDe },
}: {
  datos: Datos;
}) {
  const ganado = ganadoDe(calculado.renglones);
  const antes = contra && ganadoDe(contra.renglones);
  const comparada = antes && antes.cuenta > 0 ? comparar(ganado, antes, consulta.otro, '') : null;
  return (
    <>
      <dl>
        <GanadoEnLineas
          total={cifra(ganado.total)}
          cliente={cifra(ganado.cliente)}
          banco={faltaBanco(ganado) ? 'por confirmar' : cifra(ganado.banco)}
        />
        {comision && comision.periodo.con.cuenta > 0 && (
          <LineaImpresa nombre="Del banco, estimada" valor={cifra(comision.periodo.con.estimada)} />
        )}
      </dl>
      {comparada && (
        <p>
          {comparada.fuerte}
          {comparada.resto}
        </p>
      )}
      <Partes que="Entidad" partes={calculado.entidades.map((cada) => [cada.banco, cada.banco, cada])} />
      <Partes
        que="Cajero"
        partes={calculado.cajeros.map((cada) => [String(cada.id), nombreDe(cada.id), cada])}
      />
      <Partes
        que="Operación"
        partes={calculado.operaciones.map((cada) => [
          cada.tipo_operacion,
          TIPOS_OPERACION[cada.tipo_operacion].corto,
          cada,
        ])}
      />
      {comision && <Meses meses={comision.meses} />}
    </>
  );
}

function Meses({ meses }: { meses: readonly ComisionDeMes[] }) {
  const conTarifa = meses.filter(({ con }) => con.cuenta > 0);
  return (
    conTarifa.length > 0 && (
      <table aria-label="Comisión del banco por mes">
        <thead>
          <tr>
            <th scope="col">Com. banco</th>
            <th scope="col">Estimada</th>
            <th scope="col">Del banco</th>
            <th scope="col">Diferencia</th>
          </tr>
        </thead>
        <tbody>
          {conTarifa.map(({ mes, con, diferencia }) => (
            <tr key={mes}>
              <th scope="row">{mes}</th>
              <td>{cifra(con.estimada)}</td>
              <td>{porConfirmar(con) ? '—' : cifra(con.comision_banco)}</td>
              <td>{diferencia === null ? '—' : cifraConSigno(diferencia)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  );
}

interface PartesProps {
  que: string;
  partes: readonly (readonly [clave: string, nombre: string, totales: Totales])[];
}

function Partes({ que, partes }: PartesProps) {
  if (partes.length === 0) return null;
  const filas = partes.map(([clave, nombre, totales]) => ({ ...ganadoDe([totales]), clave, nombre }));
  return (
    <table aria-label={`Ganado por ${que.toLowerCase()}`}>
      <thead>
        <tr>
          <th scope="col">{que}</th>
          <th scope="col">Cliente</th>
          <th scope="col">Banco</th>
          <th scope="col">Ganado</th>
        </tr>
      </thead>
      <tbody>
        {filas.map(({ clave, nombre, cliente, banco, total }) => (
          <tr key={clave}>
            <th scope="row">{nombre}</th>
            <td>{cifra(cliente)}</td>
            <td>{cifra(banco)}</td>
            <td>{cifra(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
