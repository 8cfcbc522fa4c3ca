/** The panel's program: draw, say `ready`, then follow the host. */
import './no-eval.ts';
import './style/base.css';
import './style/controls.css';
import './style/answer.css';
import './style/reasoning.css';
import './style/adapt.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { hear, post, save, saved } from './bridge.ts';
import { App } from './components/App.tsx';
import { createState } from './state.ts';

const state = createState(saved());
hear(state.receive);
effect(() => save(state.snapshot()));
render(<App state={state} />, document.getElementById('root')!);
post({ type: 'ready' });
