import { fireEvent, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { render, Surroundings } from '@/components/testing/render';
import { en as words } from '@/lib/words/en';
import { ChannelForm } from './channel-form';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

test('what was typed before the script ran is kept', () => {
  const form = <ChannelForm suggestion="calm-otter-42" />;
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(<Surroundings>{form}</Surroundings>);
  screen.getByLabelText<HTMLInputElement>(words.home.channelLabel).value = 'early-bird';
  render(form, { container, hydrate: true });
  fireEvent.click(screen.getByRole('button', { name: words.home.submit }));
  expect(push.mock.calls).toEqual([['/call/early-bird']]);
});
