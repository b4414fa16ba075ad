import { clsx } from 'clsx';

export type IconName =
  | 'bag'
  | 'ban'
  | 'bank'
  | 'chart'
  | 'chat'
  | 'check'
  | 'clock'
  | 'cloudoff'
  | 'deposito'
  | 'down'
  | 'download'
  | 'drawer'
  | 'err'
  | 'exit'
  | 'external'
  | 'eye'
  | 'file'
  | 'gear'
  | 'lock'
  | 'merge'
  | 'minus'
  | 'moon'
  | 'okc'
  | 'pencil'
  | 'plus'
  | 'print'
  | 'qr'
  | 'question'
  | 'retiro'
  | 'scale'
  | 'search'
  | 'sort'
  | 'sun'
  | 'swap'
  | 'sync'
  | 'tag'
  | 'trash'
  | 'undo'
  | 'user'
  | 'warn'
  | 'wifi'
  | 'x';

interface IconProps {
  name: IconName;
  size?: 's' | 'l' | 'xl';
  className?: string;
}

/** A decorative icon of the sprite in index.html (config/icon-sprite.ts). Always beside a word or an accessible name. */
export const Icon = ({ name, size, className }: IconProps) => (
  <svg className={clsx('i', size && `i-${size}`, className)} aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
