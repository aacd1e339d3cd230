import { type Clock, systemClock } from './clock.ts';

/** A clock that runs as the system's does and can be moved on, so that a token's day passes at once. */
export interface TravellingClock extends Clock {
  /** Moves the time on by `milliseconds`; what comes due on the way happens in its order, at once. */
  advance(milliseconds: number): void;
}

interface Appointment {
  at: number;
  task: () => void;
  cancel: () => void;
}

export function createTravellingClock(base: Clock = systemClock): TravellingClock {
  let ahead = 0;
  const appointments = new Set<Appointment>();
  const now = () => base.now() + ahead;

  function arm(appointment: Appointment): void {
    appointment.cancel = base.after(appointment.at - now(), () => {
      appointments.delete(appointment);
      appointment.task();
    });
  }

  return {
    now,
    after(delay, task) {
      const appointment = { at: now() + Math.max(delay, 0), task, cancel: () => {} };
      appointments.add(appointment);
      arm(appointment);
      return () => {
        appointment.cancel();
        appointments.delete(appointment);
      };
    },
    advance(milliseconds) {
      const end = now() + milliseconds;
      for (;;) {
        const [next] = [...appointments].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        next.cancel();
        appointments.delete(next);
        ahead = Math.max(ahead, next.at - base.now());
        next.task();
      }
      ahead = end - base.now();
      for (const appointment of appointments) {
        appointment.cancel();
        arm(appointment);
      }
    },
  };
}
