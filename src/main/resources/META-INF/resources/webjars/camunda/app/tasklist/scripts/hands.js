// Beside a task’s other actions, a way to the page that hands it on.
const {word} = await import('/webapp-reader.js');

export default [{
  id: 'hindsight.hands',
  pluginPoint: 'tasklist.task.action',
  priority: 10,
  render: (node, {taskId}) => {
    const link = document.createElement('a');
    link.className = 'btn btn-link hindsight-hands';
    // Tasklist may show another task meanwhile, without asking for this link again.
    const follow = () => {
      const shown = new URLSearchParams(location.hash.split('?')[1]).get('task') || taskId;
      link.href = `/tasks/${encodeURIComponent(shown)}/hands`;
    };
    follow();
    link.addEventListener('pointerdown', follow);
    link.addEventListener('click', follow);
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = word('webapp.hands', 'Hand on');
    link.title = word('webapp.hands.title');
    node.append(link);
  },
  unmount: () => undefined
}];
