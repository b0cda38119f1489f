import type { LiveEvent } from './liveEvent';
import { applyProgress, nothingKnown, type ProgressState } from './progressState';
import { applySeed, type Seed } from './seed';

/** Holds the moving numbers and tells the page once per batch. */
export class ProgressStore {
  private state: ProgressState = nothingKnown;
  private readonly listeners = new Set<() => void>();

  readonly current = (): ProgressState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  apply(events: readonly LiveEvent[]): void {
    this.change(events.reduce(applyProgress, this.state));
  }

  seed(seed: Seed): void {
    this.change(applySeed(this.state, seed));
  }

  private change(next: ProgressState): void {
    if (next === this.state) return;
    this.state = next;
    this.listeners.forEach((listener) => listener());
  }
}
