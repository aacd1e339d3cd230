import { Wifi, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { useWords } from '@/components/words/use-words';
import { checkNetwork, type NetworkQuality } from '@/lib/call/network-check';

/** How good the connection is, before one joins; joining does not wait for it. */
export function NetworkState() {
  const words = useWords();
  const [quality, setQuality] = useState<NetworkQuality | null>(null);

  useEffect(() => {
    let current = true;
    async function check() {
      const found = await checkNetwork();
      if (current) setQuality(found);
    }
    const recheck = () => void check();
    recheck();
    window.addEventListener('online', recheck);
    window.addEventListener('offline', recheck);
    return () => {
      current = false;
      window.removeEventListener('online', recheck);
      window.removeEventListener('offline', recheck);
    };
  }, []);

  const bad = quality === 'poor' || quality === 'offline';
  const Icon = quality === 'offline' ? WifiOff : Wifi;
  return (
    <p
      role="status"
      className={classes('flex min-h-5 items-center gap-2 text-sm', bad ? 'text-alarm-text' : 'text-muted')}
    >
      {quality && (
        <>
          <Icon className="size-4 shrink-0" aria-hidden="true" />
          {words.lobby.network[quality]}
        </>
      )}
    </p>
  );
}
