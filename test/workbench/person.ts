/** What a person does in the workbench, by what they see: roles and names, and few class names. */
import type { FrameLocator, Page } from 'playwright-core';

export class Person {
  readonly page: Page;
  /** The panel's own document sits two frames deep. */
  readonly panel: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    page.setDefaultTimeout(30_000);
  }

  /** Opens a file by a double click in the explorer. */
  async openFile(name: string): Promise<void> {
    const item = this.page.getByRole('treeitem', { name, exact: true });
    const explorer = this.page.getByRole('tab', { name: /^Explorer/ });
    // A click on the view that is already shown would hide it.
    if ((await explorer.getAttribute('aria-selected')) !== 'true') await explorer.click();
    await item.dblclick();
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Puts the cursor on the line that shows `text`. */
  async clickLine(text: string): Promise<void> {
    await this.page.locator('.editor-instance .view-line', { hasText: text }).first().click();
  }

  /** Runs a command by its full title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list').getByRole('option', { name: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
  }
}
