import type { CajaConSesiones, SesionCaja } from '@/domain/caja/caja';
import { EnlaceReporteZ } from '@/domain/caja/labels/enlace-reporte-z';
import { formatFechaHora } from '@/lib/fecha';
import { formatCifra, type Centavos } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table/table';
import { usePorVez } from '@/ui/table/use-por-vez';
import { conSigno } from '@/lib/text/con-signo';
import { SEGUN_LOS_MOVIMIENTOS, type JuicioDeCierre } from '@/features/cajas/closing/cierre-anotado';
import { useJuicios } from '@/features/cajas/closing/use-juicios';

const POR_VEZ = 10;

interface HistorialProps {
  caja: CajaConSesiones;
  idUsuario: number;
}

/** Every session of the caja, the newest first, with the one difference of each closing. */
export function HistorialSesiones({ caja, idUsuario }: HistorialProps) {
  const ordenadas = caja.sesiones.toSorted((a, b) => b.fecha_apertura - a.fecha_apertura || b.id - a.id);
  const { visibles, verMas } = usePorVez(ordenadas, POR_VEZ);
  const juicioDe = useJuicios();
  const filas = visibles.map((sesion) => ({ sesion, juicio: juicioDe(sesion) }));
  const ajenas = filas.some(({ juicio }) => juicio?.tipo === 'movimientos');
  return (
    <section className="card">
      <div className="card-head">
        <h2>Historial de sesiones</h2>
      </div>
      {ordenadas.length === 0 ? (
        <p className="card-body muted">Esta caja todavía no se abrió.</p>
      ) : (
        <Scroll aria-label="Historial de sesiones">
          <Table className="sesiones" aria-label="Sesiones">
            <Thead>
              <Tr>
                {['Sesión', 'Quién', 'Apertura', 'Cierre'].map((titulo) => (
                  <Th key={titulo}>{titulo}</Th>
                ))}
                {['Inicial', 'Debía haber', 'Contado', 'Diferencia'].map((titulo) => (
                  <Th key={titulo} className="num">
                    {titulo}
                  </Th>
                ))}
                {ajenas && <Th className="num is-larga">{SEGUN_LOS_MOVIMIENTOS}</Th>}
                <Th className="num">Reporte</Th>
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
    </section>
  );
}

interface CifraProps {
  nombre: string;
  monto: Centavos | null | undefined;
  formato?: (monto: Centavos) => string;
  /** On a phone its name takes the line, and another one where it must. */
  larga?: boolean;
}

const Cifra = ({ nombre, monto, formato = formatCifra, larga = false }: CifraProps) => (
  <Td className={larga ? 'num is-larga' : 'num'}>
    <span className="only-phone muted">{nombre}: </span>
    {monto === null || monto === undefined ? <span className="muted">—</span> : formato(monto)}
  </Td>
);

interface FilaProps {
  caja: CajaConSesiones;
  sesion: SesionCaja;
  juicio: JuicioDeCierre | null;
  /** There is a column for what only the server tells. */
  ajenas: boolean;
  propia: boolean;
}

const Fila = ({ caja, sesion, juicio, ajenas, propia }: FilaProps) => (
  <Tr>
    <RowTh>#{sesion.id}</RowTh>
    <Td className="nb">{propia ? 'Usted' : `Usuario n.º ${sesion.id_usuario}`}</Td>
    <Td className="nb is-larga">
      <span className="only-phone muted">Apertura: </span>
      {formatFechaHora(sesion.fecha_apertura)}
    </Td>
    <Td className="nb is-larga">
      <span className="only-phone muted">Cierre: </span>
      {sesion.fecha_cierre ? (
        formatFechaHora(sesion.fecha_cierre)
      ) : (
        <span className="chip tone-in">Abierta</span>
      )}
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
    <Td className="num">
      {sesion.estado_sesion === 'CERRADA' && (
        <EnlaceReporteZ
          caja={caja}
          sesion={sesion}
          className="btn is-small is-quiet"
          aria-label={`Reporte Z de la sesión #${sesion.id}`}
        >
          <Icon name="print" size="s" />
          <span className="lab">Reporte Z</span>
        </EnlaceReporteZ>
      )}
    </Td>
  </Tr>
);
