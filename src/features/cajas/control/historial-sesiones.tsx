import type { CajaConSesiones, SesionCaja } from '@/domain/caja/caja';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import { EnlaceReporteZ } from '@/domain/caja/labels/enlace-reporte-z';
import { formatFechaHora } from '@/lib/fecha';
import { formatCifra, type Centavos } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { usePorVez } from '@/ui/table/use-por-vez';
import { conSigno } from '@/lib/text/con-signo';
import { SEGUN_LOS_MOVIMIENTOS, useJuicios, type JuicioDeCierre } from '@/engines/operaciones/operaciones';
import { Card, CardHead } from '@/ui/page/card';
import { Chip } from '@/ui/text/chip';
import { clsx } from 'clsx';

const POR_VEZ = 10;

interface HistorialProps {
  caja: CajaConSesiones;
  idUsuario: number;
}

export function HistorialSesiones({ caja, idUsuario }: HistorialProps) {
  const ordenadas = caja.sesiones.toSorted((a, b) => b.fecha_apertura - a.fecha_apertura || b.id - a.id);
  const { visibles, verMas } = usePorVez(ordenadas, POR_VEZ);
  const juicioDe = useJuicios();
  const filas = visibles.map((sesion) => ({ sesion, juicio: juicioDe(sesion) }));
  const ajenas = filas.some(({ juicio }) => juicio?.tipo === 'movimientos');
  return (
    <Card as="section">
      <CardHead>
        <h2>Historial de sesiones</h2>
      </CardHead>
      {ordenadas.length === 0 ? (
        <p className="p-4 text-ink-3">Esta caja todavía no se abrió.</p>
      ) : (
        <Scroll aria-label="Historial de sesiones">
          <Table tight wrap className="[&_thead_th]:whitespace-normal" aria-label="Sesiones">
            <Thead>
              <Tr>
                {['Sesión', 'Quién', 'Apertura', 'Cierre'].map((titulo) => (
                  <Th key={titulo}>{titulo}</Th>
                ))}
                {['Inicial', 'Debía haber', 'Contado', 'Diferencia'].map((titulo) => (
                  <Th key={titulo} num>
                    {titulo}
                  </Th>
                ))}
                {ajenas && <Th num>{SEGUN_LOS_MOVIMIENTOS}</Th>}
                <Th num>Reporte</Th>
              </Tr>
            </Thead>
            <Tbody>
              {filas.map(({ sesion, juicio }) => (
                <Fila
                  key={sesion.id}
                  caja={caja}
                  sesion={sesion}
                  juicio={juicio}
                  ajenas={ajenas}
                  propia={sesion.id_usuario === idUsuario}
                />
              ))}
            </Tbody>
          </Table>
        </Scroll>
      )}
      {verMas}
    </Card>
  );
}

interface CifraProps {
  nombre: string;
  monto: Centavos | null | undefined;
  formato?: (monto: Centavos) => string;
  larga?: boolean;
}

const Cifra = ({ nombre, monto, formato = formatCifra, larga = false }: CifraProps) => (
  <Td
    num
    className={clsx('max-table:text-start max-table:whitespace-normal', larga && 'max-table:basis-full')}
  >
    <span className="text-ink-3 table:hidden">{nombre}: </span>
    {monto === null || monto === undefined ? <span className="text-ink-3">—</span> : formato(monto)}
  </Td>
);

interface FilaProps {
  caja: CajaConSesiones;
  sesion: SesionCaja;
  juicio: JuicioDeCierre | null;
  ajenas: boolean;
  propia: boolean;
}

const Fila = ({ caja, sesion, juicio, ajenas, propia }: FilaProps) => (
  <Tr>
    <RowTh className="max-table:font-strong">#{sesion.id}</RowTh>
    <Td>{propia ? 'Usted' : <Nombre id={sesion.id_usuario} />}</Td>
    <Td className="max-table:basis-full">
      <span className="text-ink-3 table:hidden">Apertura: </span>
      {formatFechaHora(sesion.fecha_apertura)}
    </Td>
    <Td className="max-table:basis-full">
      <span className="text-ink-3 table:hidden">Cierre: </span>
      {sesion.fecha_cierre ? formatFechaHora(sesion.fecha_cierre) : <Chip tono="in">Abierta</Chip>}
    </Td>
    <Cifra nombre="Inicial" monto={sesion.monto_inicial} />
    <Cifra nombre="Debía haber" monto={juicio?.tipo === 'propio' ? juicio.esperado : null} />
    <Cifra nombre="Contado" monto={sesion.monto_final_real} />
    <Cifra
      nombre="Diferencia"
      monto={juicio?.tipo === 'propio' ? juicio.diferencia : null}
      formato={conSigno}
    />
    {ajenas && (
      <Cifra
        larga
        nombre={SEGUN_LOS_MOVIMIENTOS}
        monto={juicio?.tipo === 'movimientos' ? juicio.diferencia : null}
        formato={conSigno}
      />
    )}
    <Td num className="max-table:text-start">
      {sesion.estado_sesion === 'CERRADA' && (
        <EnlaceReporteZ
          caja={caja}
          sesion={sesion}
          look="quiet"
          aria-label={`Reporte Z de la sesión #${sesion.id}`}
        >
          <Icon name="print" size="s" />
          <span className="table:max-lg:sr-only">Reporte Z</span>
        </EnlaceReporteZ>
      )}
    </Td>
  </Tr>
);
