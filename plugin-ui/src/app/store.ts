import type { Action } from '../model/action'
import type { AppState } from '../model/app-state'
import { reduce } from '../model/reduce'

/** Holds the panel's state; every change goes through the reducer. */
export class Store {
  private readonly listeners = new Set<(state: AppState) => void>()

  constructor(private current: AppState) {}

  get state(): AppState {
    return this.current
  }

  dispatch(action: Action): void {
    this.current = reduce(this.current, action)
    this.listeners.forEach((listener) => listener(this.current))
  }

  subscribe(listener: (state: AppState) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
