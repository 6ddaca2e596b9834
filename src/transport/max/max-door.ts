// The door to Max where the engine runs in node.script itself: messages of patches to the desk, replies and events back.
import type { Desk } from '../../control/desk.ts';
import type { ControlEvent } from '../../control/events.ts';
import type { Reply } from '../../control/reply.ts';
import type { MaxPort } from '../max-api.ts';
import { MaxInlet, type MaxMessage } from './max-inlet.ts';
import type { MaxOutlet } from './max-outlet.ts';

export class MaxDoor {
  private readonly stop: () => void;

  constructor(
    max: MaxPort,
    private readonly outlet: MaxOutlet,
    private readonly desk: Desk,
  ) {
    new MaxInlet(max, {
      commands: desk.commands,
      onMessage: (message) => this.handle(message),
      onError: (instance, reply) => this.reply(instance, reply),
    });
    this.stop = desk.listen((event) => this.hear(event));
  }

  close(): void {
    this.stop();
    this.outlet.close();
  }

  private handle({ instance, words, folder }: MaxMessage): void {
    const sender = { door: 'max', name: instance, ...(folder === null ? {} : { folder }) };
    void this.desk.handle({ instance, words }, sender, (reply) => this.reply(instance, reply));
  }

  private reply(instance: string, reply: Reply): void {
    const { outlet } = this;
    if (reply.kind === 'error') outlet.error(instance, reply.verb, reply.code, reply.message);
    else if (reply.kind === 'data') outlet.dump(instance, reply.selector, reply.data);
    else if (reply.selector === 'audio') outlet.audio(instance, ...reply.atoms);
    else outlet.info(instance, reply.selector, ...reply.atoms);
  }

  private hear(event: ControlEvent): void {
    const { outlet } = this;
    const { kind, instance } = event;
    if (kind === 'watch') outlet.watch(instance, event.id, event.statistic, event.atoms);
    else if (kind === 'info') outlet.info(instance, event.name, ...event.atoms);
    else if (kind === 'error') outlet.error(instance, event.verb, event.code, event.message);
    else if (kind === 'value') outlet.value(instance, event.path, event.atoms);
    else outlet.info(instance, kind, ...event.path);
  }
}
