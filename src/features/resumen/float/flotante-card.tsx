import { nombreDeSuma, sumaEnFrase } from '@/domain/transaccion/tipo-operacion';
import { useState } from 'react';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { formatDiaIso, type Dia } from '@/lib/fecha';
import { Icon } from '@/ui/icon';
import { RowTh, Scroll, Table, Tbody, Th, Thead, Tr } from '@/ui/table/table';
import { CifraTd } from '@/features/resumen/tables/cifra-td';
import { cifra, cifraConSigno } from '@/lib/text/cifras';
import type { Flotante, SaldoEstimado } from './flotante';
import { Card, CardHead } from '@/ui/page/card';
import { Button } from '@/ui/button/button';
import { FlotanteDialog } from './flotante-dialog';

/** `saldos` null: the figures are of a later day; `desde`: the period's first, proposed for new figures. */
interface FlotanteCardProps {
  flotante: Flotante | null;
  saldos: readonly SaldoEstimado[] | null;
  desde: Dia;
  bancos: readonly string[];
}

export function FlotanteCard({ flotante, saldos, desde, bancos }: FlotanteCardProps) {
  const administra = useUsuario().rol === 'Administrador';
  const [editando, setEditando] = useState(false);
  return (
    <Card as="section" aria-label="Saldo digital estimado">
      <CardHead>
        <h2 className="text-sm">Saldo digital estimado</h2>
        {administra && (
          <div className="ms-auto print:hidden">
            <Button size="small" onClick={() => setEditando(true)}>
              <Icon name="pencil" size="s" />
              Saldos iniciales
            </Button>
          </div>
        )}
      </CardHead>
      {flotante && saldos ? (
        <>
          <Saldos saldos={saldos} />
          <p className="px-4 py-3 text-xs text-ink-3">
            Saldo inicial al empezar el {formatDiaIso(flotante.desde)}, menos {sumaEnFrase('entra')} y más{' '}
            {sumaEnFrase('sale')} desde entonces hasta el fin del periodo. Es una estimación de este equipo:
            la cifra exacta la da cada entidad.
          </p>
        </>
      ) : (
        <p className="px-4 py-3 text-xs text-ink-3">
          {flotante
            ? `Los saldos iniciales son del ${formatDiaIso(flotante.desde)}, posterior a este periodo.`
            : administra
              ? 'Anote el saldo con que empezó en cada entidad para estimar cuánto queda.'
              : 'Un Administrador puede anotar los saldos iniciales para estimar cuánto queda en cada entidad.'}
        </p>
      )}
      {editando && (
        <FlotanteDialog
          flotante={flotante}
          desde={desde}
          bancos={bancos}
          onCerrar={() => setEditando(false)}
        />
      )}
    </Card>
  );
}

const ENTRA = `− ${nombreDeSuma('entra')}`;
const SALE = `+ ${nombreDeSuma('sale')}`;
const QR = nombreDeSuma('qr');

const Saldos = ({ saldos }: { saldos: readonly SaldoEstimado[] }) => (
  <Scroll aria-label="Tabla del saldo digital">
    <Table wrap className="max-lg:text-xs" aria-label="Saldo digital estimado">
      <Thead>
        <Tr>
          <Th>Entidad</Th>
          {['Saldo inicial', ENTRA, SALE, QR, 'Estimado (Bs)'].map((titulo) => (
            <Th key={titulo} num className="ps-3">
              {titulo}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {saldos.map(({ banco, inicial, entra, sale, qr, estimado }) => (
          <Tr key={banco}>
            <RowTh className="max-table:font-strong">{banco}</RowTh>
            <CifraTd nombre="Inicial">{inicial === null ? '—' : cifra(inicial)}</CifraTd>
            <CifraTd nombre={ENTRA}>{cifra(entra)}</CifraTd>
            <CifraTd nombre={SALE}>{cifra(sale)}</CifraTd>
            <CifraTd nombre={QR}>{cifraConSigno(qr)}</CifraTd>
            <CifraTd nombre="Estimado">
              {estimado === null ? (
                <span className="text-ink-3">Sin saldo inicial</span>
              ) : (
                <strong>{estimado < 0 ? cifraConSigno(estimado) : cifra(estimado)}</strong>
              )}
            </CifraTd>
          </Tr>
        ))}
      </Tbody>
    </Table>
  </Scroll>
);
