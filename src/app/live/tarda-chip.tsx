import { useIsFetching } from '@tanstack/react-query';
import { Icon } from '@/ui/icon';
import { useTarda } from '@/ui/use-tarda';
import { ESPERAS } from '@/lib/time/esperas';
import { Chip } from '@/ui/text/chip';

export function TardaChip() {
  const esperan = useIsFetching({ predicate: ({ state }) => state.status === 'pending' });
  if (!useTarda(esperan > 0, ESPERAS.aviso)) return null;
  return (
    <Chip tono="caution">
      <Icon name="clock" size="s" />
      Tarda en responder
    </Chip>
  );
}
