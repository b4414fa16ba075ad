import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { RowTh, Scroll, Table, Tbody, Th, Thead, Tr } from '@/ui/table/table';
import {
  ganado,
  movido,
  renglonDe,
  variacion,
  type Calculado,
  type Entidad,
  type Renglon,
  type Totales,
} from '@/features/resumen/calcular';
import { CifraTd } from './cifra-td';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { entreParentesis } from '@/features/resumen/cifras-resumen';
import { OperationWord } from '@/ui/text/operation-word';

interface RenglonesProps {
  calculado: Calculado;
  antes: Calculado | null;
}

const TITULOS = ['N.º', 'Monto (Bs)', 'Com. cliente', 'Com. banco', 'Ganado', 'Neto en gaveta'];

export const RenglonesTable = ({ calculado, antes }: RenglonesProps) => (
  <Scroll aria-label="Tabla por entidad y operación">
    <Table wrap className="max-lg:text-xs" aria-label="Por entidad y operación">
      <Thead>
        <Tr>
          <Th>Entidad</Th>
          {TITULOS.map((titulo) => (
            <Th key={titulo} num className="ps-3">
              {titulo}
            </Th>
          ))}
          {antes && (
            <Th num className="ps-3">
              Antes (N.º · Bs)
            </Th>
          )}
        </Tr>
      </Thead>
      <Tbody>
        {calculado.entidades.flatMap((entidad) => [
          <Suma
            key={entidad.banco}
            nombre={entidad.banco}
            totales={entidad}
            antes={antes && deEntidad(antes, entidad)}
          />,
          ...calculado.renglones
            .filter(({ banco }) => banco === entidad.banco)
            .map((renglon) => (
              <Fila
                key={`${entidad.banco} ${renglon.tipo_operacion}`}
                renglon={renglon}
                antes={antes && renglonDe(antes, renglon)}
              />
            )),
        ])}
        <Suma nombre="Total" totales={calculado.totales} antes={antes && contado(antes.totales)} ultima />
      </Tbody>
    </Table>
  </Scroll>
);

interface Contado {
  cuenta: number;
  monto: number;
}

const contado = (totales: Totales): Contado => ({ cuenta: totales.cuenta, monto: movido(totales) });

const deEntidad = ({ entidades }: Calculado, { banco }: Entidad): Contado => {
  const suya = entidades.find((cada) => claveDeEntidad(cada.banco) === claveDeEntidad(banco));
  return suya ? contado(suya) : { cuenta: 0, monto: 0 };
};

const Antes = ({ ahora, antes: { cuenta, monto } }: { ahora: number; antes: Contado }) => (
  <CifraTd nombre="Antes" larga>
    <span>
      {cuenta} · {cifra(monto)}
      <span className="whitespace-nowrap text-ink-3">{entreParentesis(variacion(ahora, monto))}</span>
    </span>
  </CifraTd>
);

type Cifra = Contado & Pick<Totales, 'comision_cliente' | 'comision_banco' | 'neto'>;

const Cifras = ({ de, antes }: { de: Cifra; antes: Contado | null }) => (
  <>
    <CifraTd nombre="N.º">{de.cuenta}</CifraTd>
    <CifraTd nombre="Monto">{cifra(de.monto)}</CifraTd>
    <CifraTd nombre="Com. cliente">{cifra(de.comision_cliente)}</CifraTd>
    <CifraTd nombre="Com. banco">{cifra(de.comision_banco)}</CifraTd>
    <CifraTd nombre="Ganado">{cifra(ganado(de))}</CifraTd>
    <CifraTd nombre="Neto">{cifraConSigno(de.neto)}</CifraTd>
    {antes && <Antes ahora={de.monto} antes={antes} />}
  </>
);

function Fila({ renglon, antes }: { renglon: Renglon; antes: Contado | null }) {
  const { nombre, icono, tono } = TIPOS_OPERACION[renglon.tipo_operacion];
  return (
    <Tr>
      <RowTh className="max-table:basis-full table:ps-8">
        <OperationWord tono={tono} icono={icono}>
          {nombre}
        </OperationWord>
      </RowTh>
      <Cifras de={renglon} antes={antes} />
    </Tr>
  );
}

interface SumaProps {
  nombre: string;
  totales: Totales;
  antes: Contado | null;
  ultima?: boolean;
}

const Suma = ({ nombre, totales, antes, ultima = false }: SumaProps) => (
  <Tr
    className={
      ultima
        ? '*:border-t-2 *:border-t-ink *:font-strong max-table:border-t-2 max-table:border-t-ink max-table:*:border-t-0'
        : '*:bg-surface-2 *:font-strong max-table:bg-surface-2'
    }
  >
    <RowTh className="max-table:basis-full">{nombre}</RowTh>
    <Cifras de={{ ...totales, monto: movido(totales) }} antes={antes} />
  </Tr>
);
