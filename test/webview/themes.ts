/** The colours VS Code hands to a webview in its own default themes. */

const font = {
  'font-family': 'system-ui, "DejaVu Sans", sans-serif',
  'font-size': '13px',
  'font-weight': 'normal',
  'editor-font-family': '"DejaVu Sans Mono", monospace',
  'editor-font-size': '12px',
};

export const themes = {
  dark: {
    kind: 'vscode-dark',
    variables: {
      ...font,
      foreground: '#cccccc', descriptionForeground: '#9d9d9d', errorForeground: '#f85149',
      'sideBar-background': '#181818', 'editor-background': '#1f1f1f', 'widget-border': '#313131', 'panel-border': '#2b2b2b',
      'button-background': '#0078d4', 'button-foreground': '#ffffff', 'button-hoverBackground': '#026ec1', 'button-border': '#ffffff12',
      'button-secondaryBackground': '#313131', 'button-secondaryForeground': '#cccccc', 'button-secondaryHoverBackground': '#3c3c3c',
      'input-background': '#313131', 'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'input-placeholderForeground': '#989898',
      'dropdown-background': '#313131', 'dropdown-foreground': '#cccccc', 'dropdown-border': '#3c3c3c',
      'textLink-foreground': '#4daafc', 'textLink-activeForeground': '#4daafc', focusBorder: '#0078d4',
      'badge-background': '#616161', 'badge-foreground': '#f8f8f8', 'progressBar-background': '#0078d4',
      'charts-green': '#89d185', 'charts-blue': '#3794ff', 'charts-orange': '#d18616', 'textCodeBlock-background': '#2b2b2b',
      'textBlockQuote-border': '#616161', 'toolbar-hoverBackground': '#5a5d5e50',
      'diffEditor-insertedLineBackground': '#9bb95533', 'diffEditor-removedLineBackground': '#ff000033',
    },
  },
  light: {
    kind: 'vscode-light',
    variables: {
      ...font,
      foreground: '#3b3b3b', descriptionForeground: '#3b3b3b', errorForeground: '#f85149',
      'sideBar-background': '#f8f8f8', 'editor-background': '#ffffff', 'widget-border': '#e5e5e5', 'panel-border': '#e5e5e5',
      'button-background': '#005fb8', 'button-foreground': '#ffffff', 'button-hoverBackground': '#0258a8', 'button-border': '#0000001a',
      'button-secondaryBackground': '#e5e5e5', 'button-secondaryForeground': '#3b3b3b', 'button-secondaryHoverBackground': '#cccccc',
      'input-background': '#ffffff', 'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'input-placeholderForeground': '#767676',
      'dropdown-background': '#ffffff', 'dropdown-foreground': '#3b3b3b', 'dropdown-border': '#cecece',
      'textLink-foreground': '#005fb8', 'textLink-activeForeground': '#005fb8', focusBorder: '#005fb8',
      'badge-background': '#cccccc', 'badge-foreground': '#3b3b3b', 'progressBar-background': '#005fb8',
      'charts-green': '#388a34', 'charts-blue': '#1a85ff', 'charts-orange': '#d18616', 'textCodeBlock-background': '#f8f8f8',
      'textBlockQuote-border': '#e5e5e5', 'toolbar-hoverBackground': '#b8b8b850',
      'diffEditor-insertedLineBackground': '#9bb95533', 'diffEditor-removedLineBackground': '#ff000033',
    },
  },
  contrast: {
    kind: 'vscode-high-contrast',
    variables: {
      ...font,
      foreground: '#ffffff', descriptionForeground: '#ffffffb3', errorForeground: '#f48771', contrastBorder: '#6fc3df',
      'sideBar-background': '#000000', 'editor-background': '#000000',
      'button-background': '#000000', 'button-foreground': '#ffffff', 'button-border': '#6fc3df',
      'button-secondaryForeground': '#ffffff', 'input-background': '#000000', 'input-foreground': '#ffffff', 'input-border': '#6fc3df',
      'input-placeholderForeground': '#ffffffb3', 'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff',
      'textLink-foreground': '#21a6ff', 'textLink-activeForeground': '#21a6ff', focusBorder: '#f38518',
      'badge-background': '#000000', 'badge-foreground': '#ffffff', 'progressBar-background': '#6fc3df',
      'charts-green': '#89d185', 'charts-blue': '#3794ff', 'charts-orange': '#d18616',
    },
  },
} as const satisfies Record<string, { kind: string; variables: Record<string, string> }>;

export type ThemeName = keyof typeof themes;
